package org.studentled.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolZone;

/** Turns the school's days into the engine's instants. */
@Component
class SchoolDays {

    private static final LocalTime PHASES_TURN = LocalTime.of(5, 0);
    private static final LocalTime WEEKS_BEGIN = LocalTime.of(6, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);

    private final SchoolZone zone;

    SchoolDays(SchoolZone zone) {
        this.zone = zone;
    }

    /** Before school, with the grades of the day before. */
    Date nextMorning() {
        return weekBegins(zone.today().plusDays(1));
    }

    /** A phase turns before a week of the same day would begin, so that the week does not. */
    Date phaseTurns(LocalDate day) {
        return at(day, PHASES_TURN);
    }

    Date weekBegins(LocalDate day) {
        return at(day, WEEKS_BEGIN);
    }

    Date dayEnds(LocalDate day) {
        return at(day, DAY_ENDS);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(zone.at(day, time));
    }
}
