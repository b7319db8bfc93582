package org.studentled.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;

/** Where the school's calendar is asked for, as it stands now. */
@Component
public class SchoolCalendars {

    /** What ended longer ago moves nothing any more. */
    private static final int DAYS_LOOKED_BACK = 400;

    private final CalendarEntryTable table;
    private final SchoolWeek week;
    private final SchoolZone zone;

    SchoolCalendars(CalendarEntryTable table, SchoolWeek week, SchoolZone zone) {
        this.table = table;
        this.week = week;
        this.zone = zone;
    }

    /** What holds for every class. */
    public SchoolCalendar ofSchool() {
        return new SchoolCalendar(
                week.weekdays(), table.findByClassIdIsNullAndLastOnGreaterThanEqualOrderByFirstOn(lookedBackTo()));
    }

    /** What holds for this class, with its own exceptions. */
    public SchoolCalendar ofClass(ClassId classId) {
        return ofSchool().with(table.findByClassIdAndLastOnGreaterThanEqualOrderByFirstOn(classId, lookedBackTo()));
    }

    /** What holds for the school and each of its classes. */
    public CalendarSnapshot snapshot() {
        return new CalendarSnapshot(week.weekdays(), table.findByLastOnGreaterThanEqual(lookedBackTo()));
    }

    private LocalDate lookedBackTo() {
        return zone.today().minusDays(DAYS_LOOKED_BACK);
    }
}
