package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;

/** How many tables there are in the room of a round, numbered from 1. */
@Component
public class RoundTables {

    private final Evenings evenings;

    RoundTables(Evenings evenings) {
        this.evenings = evenings;
    }

    public int count(RoundId round) {
        return evenings.findByRound(round).stream()
                .mapToInt(Evening::tables)
                .max()
                .orElse(Evenings.USUAL_TABLES);
    }

    public boolean includes(RoundId round, int table) {
        return table >= 1 && table <= count(round);
    }
}
