package org.studentled.scheduling;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.round.Round;

/** When the days of a round move, its evening moves with them, and everyone who is booked on it. */
@Component
class EveningFollowsRoundEventListener {

    private final Evenings evenings;

    EveningFollowsRoundEventListener(Evenings evenings) {
        this.evenings = evenings;
    }

    @EventListener
    void on(Round.DatesMoved moved) {
        evenings.follow(moved.round(), moved.eveningBefore());
    }
}
