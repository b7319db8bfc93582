package org.studentled.papers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PortfolioView;
import org.studentled.portfolio.PortfolioViews;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/**
 * What a family may open of its child's portfolio, at its link, in a pack or on paper: what the teacher let them see, and
 * nothing before. No other place decides it.
 */
@Component
public class FamilyPortfolios {

    private final PortfolioViews portfolios;
    private final Approvals approvals;
    private final Conferences conferences;

    FamilyPortfolios(PortfolioViews portfolios, Approvals approvals, Conferences conferences) {
        this.portfolios = portfolios;
        this.approvals = approvals;
        this.conferences = conferences;
    }

    /** Older students show their book themselves: without a word of the teacher it opens after the conference. */
    public Optional<PortfolioView> findByParticipationAndHousehold(
            ParticipationId participation, HouseholdId household) {
        return approvals.given(participation) || isHeld(participation, household)
                ? portfolios
                        .forFamily(participation)
                        .filter(portfolio -> !portfolio.pages().isEmpty())
                : Optional.empty();
    }

    /** For whoever reads along without being of the family: what at least one of its households may open. */
    public Optional<PortfolioView> findByParticipation(ParticipationId participation) {
        boolean held = conferences.findByParticipation(participation).stream().anyMatch(Conference::isHeld);
        return approvals.given(participation) || held
                ? portfolios
                        .forFamily(participation)
                        .filter(portfolio -> !portfolio.pages().isEmpty())
                : Optional.empty();
    }

    /** What goes home on paper with a packet: the conference is held there, with what the teacher let the family see. */
    Optional<PortfolioView> inPacket(ParticipationId participation) {
        return portfolios
                .forFamily(participation)
                .filter(portfolio -> !portfolio.pages().isEmpty());
    }

    private boolean isHeld(ParticipationId participation, HouseholdId household) {
        return conferences
                .findByParticipationAndHousehold(participation, household)
                .filter(Conference::isHeld)
                .isPresent();
    }
}
