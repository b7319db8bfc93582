package org.studentled.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;

/** Turns the school's days into the engine's instants. */
@Component
class DueDateCalculator {

    private final SchoolZone zone;
    private final SchoolCalendars calendars;
    private final WorkflowSettings settings;

    DueDateCalculator(SchoolZone zone, SchoolCalendars calendars, WorkflowSettings settings) {
        this.zone = zone;
        this.calendars = calendars;
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
    Date in(ClassId classId, int days) {
        return dayEnds(calendars.ofClass(classId).after(zone.today(), days));
    }

    /** As {@link #in(ClassId, int)}, for the school as a whole. */
    Date in(int days) {
        return dayEnds(calendars.ofSchool().after(zone.today(), days));
    }

    /** In so many days, as families count; where the school is off then, when it is back. */
    LocalDate inCalendarDays(ClassId classId, int days) {
        return calendars.ofClass(classId).unlessOff(zone.today().plusDays(days));
    }

    /** The evening before, unless the school is off then: who needs a person at school needs to hear it earlier. */
    LocalDate dayBefore(ClassId classId, LocalDate day) {
        LocalDate before = day.minusDays(1);
        SchoolCalendar calendar = calendars.ofClass(classId);
        return calendar.isOff(before) ? calendar.before(before) : before;
    }

    /** This moment, unless the school is off on its day: then the same time on the day it is back. */
    Date unlessOff(ClassId classId, Instant moment) {
        LocalDate day = zone.dayOf(moment);
        LocalDate back = calendars.ofClass(classId).unlessOff(day);
        return back.equals(day)
                ? Date.from(moment)
                : Date.from(zone.at(back, moment.atZone(zone.id()).toLocalTime()));
    }

    LocalDate schoolDayBefore(ClassId classId, LocalDate day) {
        return calendars.ofClass(classId).before(day);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(zone.at(day, time));
    }
}
