package org.studentled.conference.web;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.page.LiveUpdates;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;

/** Tells the open boards and step cards that something changed at a table. */
@Component
class BoardUpdates {

    private final LiveUpdates liveUpdates;
    private final Conferences conferences;
    private final Participations participations;

    BoardUpdates(LiveUpdates liveUpdates, Conferences conferences, Participations participations) {
        this.liveUpdates = liveUpdates;
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
        publish(event.conference());
    }

    @EventListener
    void on(Conference.ArrivalUndone event) {
        publish(event.conference());
    }

    @EventListener
    void on(Conference.TableChanged event) {
        publish(event.conference());
    }

    @EventListener
    void on(Conference.StepReached event) {
        publish(event.conference());
    }

    @EventListener
    void on(Conference.Interrupted event) {
        publish(event.conference());
    }

    @EventListener
    void on(Conference.Resumed event) {
        publish(event.conference());
    }

    @EventListener
    void on(Conference.Held event) {
        publish(event.conference());
    }

    private void publish(ConferenceId id) {
        Conference conference = conferences.get(id);
        liveUpdates.changed(
                board(participations.get(conference.participationId()).roundId()));
        liveUpdates.changed(card(id));
    }
}
