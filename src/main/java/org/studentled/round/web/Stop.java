package org.studentled.round.web;

import java.time.LocalDate;
import java.util.List;
import org.studentled.round.Calendar;
import org.studentled.round.Phase;
import org.studentled.round.Round;

/** One stop on the way of a round: what it is, when it begins, and whether the class has been there. */
record Stop(Phase phase, LocalDate from, String state) {

    static List<Stop> of(Round round) {
        Calendar days = round.calendar();
        return List.of(
                of(round, Phase.COLLECTING, days.collectingFrom()),
                of(round, Phase.PREP, days.prepFrom()),
                of(round, Phase.REHEARSAL, days.rehearsalFrom()),
                of(round, Phase.EVENING, days.night()),
                of(round, Phase.FOLLOW_UP, days.followUpFrom()),
                of(round, Phase.CLOSED, days.closesOn()));
    }

    private static Stop of(Round round, Phase phase, LocalDate from) {
        if (round.phase() == phase && phase != Phase.CLOSED) {
            return new Stop(phase, from, "now");
        }
        return new Stop(phase, from, round.phase().isBefore(phase) ? "open" : "done");
    }
}
