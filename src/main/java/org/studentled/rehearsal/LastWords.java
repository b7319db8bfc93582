package org.studentled.rehearsal;

import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.script.RehearsalWord;

/** Tells the board of the preparing week how far the rehearsals are. */
@Component
class LastWords implements RehearsalWord {

    private final Rehearsals rehearsals;

    LastWords(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public Said about(ParticipationId participation) {
        return rehearsals
                .lastSignOff(participation)
                .map(word -> word.ready() ? Said.READY : Said.AGAIN)
                .orElse(Said.NOTHING);
    }
}
