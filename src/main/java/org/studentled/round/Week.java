package org.studentled.round;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One week of collecting in a round; number 1 is the first. */
public record Week(
        @Id WeekId id,
        RoundId roundId,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean closed,
        @Version int version) {

    static Week numbered(RoundId round, int number, PlannedWeek planned) {
        return new Week(WeekId.random(), round, number, planned.startsOn(), planned.endsOn(), false, 0);
    }

    Week over() {
        return new Week(id, roundId, number, startsOn, endsOn, true, version);
    }

    /** A week of collecting began for the class. */
    public record Opened(WeekId week, RoundId round) {}

    /** A student did what the week asks. */
    public record Done(WeekId week, ParticipationId participation) {}

    /** The teacher has looked at who did the week and who did not. */
    public record LookedOver(WeekId week) {}
}
