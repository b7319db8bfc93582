package org.studentled.round.web;

import java.time.LocalDate;
import java.util.List;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;

/** One stop on the way of a round: what it is, when it begins, and whether the class has been there. */
record TimelineStep(Phase phase, LocalDate from, String state) {

    static List<TimelineStep> of(Round round) {
        RoundDates days = round.dates();
        return List.of(
                of(round, Phase.COLLECTING, days.collectingFrom()),
                of(round, Phase.PREP, days.prepFrom()),
                of(round, Phase.REHEARSAL, days.rehearsalFrom()),
                of(round, Phase.EVENING, days.evening()),
                of(round, Phase.FOLLOW_UP, days.followUpFrom()),
                of(round, Phase.CLOSED, days.closesOn()));
    }

    private static TimelineStep of(Round round, Phase phase, LocalDate from) {
        if (round.phase() == phase && phase != Phase.CLOSED) {
            return new TimelineStep(phase, from, "now");
        }
        return new TimelineStep(phase, from, round.phase().isBefore(phase) ? "open" : "done");
    }
}
