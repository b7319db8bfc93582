package org.studentled.conference.web;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.page.Live;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;

/** Tells the open boards and pod cards that something changed at a table. */
@Component
class BoardNews {

    private final Live live;
    private final Conferences conferences;
    private final Participations participations;

    BoardNews(Live live, Conferences conferences, Participations participations) {
        this.live = live;
        this.conferences = conferences;
        this.participations = participations;
    }

    /** What the board of a round listens to. */
    static String board(RoundId round) {
        return "board-" + round;
    }

    /** What the card of one conference listens to. */
    static String card(ConferenceId conference) {
        return "card-" + conference;
    }

    @EventListener
    void on(Conference.Arrived event) {
        tell(event.conference());
    }

    @EventListener
    void on(Conference.TableChanged event) {
        tell(event.conference());
    }

    @EventListener
    void on(Conference.StepReached event) {
        tell(event.conference());
    }

    @EventListener
    void on(Conference.Interrupted event) {
        tell(event.conference());
    }

    @EventListener
    void on(Conference.Resumed event) {
        tell(event.conference());
    }

    @EventListener
    void on(Conference.Held event) {
        tell(event.conference());
    }

    private void tell(ConferenceId id) {
        Conference conference = conferences.get(id);
        live.changed(board(participations.get(conference.participationId()).roundId()));
        live.changed(card(id));
    }
}
