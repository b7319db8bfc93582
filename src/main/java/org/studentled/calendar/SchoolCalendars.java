package org.studentled.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** Of many classes at once. */
    public Map<ClassId, SchoolCalendar> ofClasses(Collection<ClassId> classes) {
        SchoolCalendar school = ofSchool();
        Map<ClassId, List<CalendarEntry>> exceptions =
                table.findByClassIdIsNotNullAndLastOnGreaterThanEqual(lookedBackTo()).stream()
                        .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.classId())));
        Map<ClassId, SchoolCalendar> calendars = new HashMap<>();
        classes.forEach(each -> calendars.put(each, school.with(exceptions.getOrDefault(each, List.of()))));
        return calendars;
    }

    private LocalDate lookedBackTo() {
        return zone.today().minusDays(DAYS_LOOKED_BACK);
    }
}
