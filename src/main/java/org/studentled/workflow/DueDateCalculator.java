package org.studentled.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolDays;
import org.studentled.school.SchoolZone;

/** Turns the school's days into the engine's instants. */
@Component
class DueDateCalculator {

    private final SchoolZone zone;
    private final SchoolDays schoolDays;
    private final WorkflowSettings settings;

    DueDateCalculator(SchoolZone zone, SchoolDays schoolDays, WorkflowSettings settings) {
        this.zone = zone;
        this.schoolDays = schoolDays;
        this.settings = settings;
    }

    /** Before school, with the grades of the day before. */
    Date nextMorning() {
        return weekBegins(zone.today().plusDays(1));
    }

    /** A phase turns before a week of the same day would begin, so that the week does not. */
    Date phaseTurns(LocalDate day) {
        return at(day, settings.phasesTurn());
    }

    Date weekBegins(LocalDate day) {
        return at(day, settings.weeksBegin());
    }

    Date dayEnds(LocalDate day) {
        return at(day, settings.dayEnds());
    }

    /** The end of the day in so many days on which there is school: no one has to do a thing on a weekend. */
    Date in(int days) {
        return dayEnds(schoolDays.after(zone.today(), days));
    }

    /** The end of the day in so many days of the calendar, as families count. */
    Date inCalendarDays(int days) {
        return dayEnds(zone.today().plusDays(days));
    }

    LocalDate schoolDayBefore(LocalDate day) {
        return schoolDays.before(day);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(zone.at(day, time));
    }
}
