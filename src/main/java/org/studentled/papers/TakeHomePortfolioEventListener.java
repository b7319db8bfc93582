package org.studentled.papers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.conference.Conferences;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.round.ParticipationId;
import org.studentled.takehome.Packet;

/** A book that goes home in a packet lies on paper: its numbers stay, and what changes while it is out is listed. */
@Component
class TakeHomePortfolioEventListener {

    private final Conferences conferences;
    private final Portfolios portfolios;
    private final PrintedPortfolios printed;

    TakeHomePortfolioEventListener(Conferences conferences, Portfolios portfolios, PrintedPortfolios printed) {
        this.conferences = conferences;
        this.portfolios = portfolios;
        this.printed = printed;
    }

    @EventListener
    @Transactional
    public void onHandedOut(Packet.HandedOut out) {
        ParticipationId participation = conferences.get(out.conference()).participationId();
        if (printed.when(participation).isEmpty()
                && !portfolios.getByParticipation(participation).pages().isEmpty()) {
            printed.print(participation);
        }
    }
}
