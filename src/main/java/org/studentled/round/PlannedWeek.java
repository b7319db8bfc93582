package org.studentled.round;

import java.time.LocalDate;

/**
 * A week of collecting as it is planned.
 *
 * @param endsOn its seventh day, as a child may do it on the weekend; before a break, its last school day
 */
public record PlannedWeek(LocalDate startsOn, LocalDate endsOn) {

    private static final int DAYS = 7;

    static PlannedWeek sevenDaysFrom(LocalDate startsOn) {
        return new PlannedWeek(startsOn, startsOn.plusDays(DAYS - 1L));
    }
}
