package org.studentled.calendar;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.school.ClassId;

/** The calendar of the school and of all its classes: as it is at one moment, or as it would be after a change. */
public record CalendarSnapshot(Set<DayOfWeek> weekdays, List<CalendarEntry> entries) {

    public CalendarSnapshot {
        weekdays = Set.copyOf(weekdays);
        entries = List.copyOf(entries);
    }

    public SchoolCalendar ofSchool() {
        return calendar(entries.stream().filter(entry -> entry.classId() == null));
    }

    public SchoolCalendar ofClass(ClassId classId) {
        return calendar(entries.stream().filter(entry -> entry.classId() == null || classId.equals(entry.classId())));
    }

    public CalendarSnapshot after(CalendarChange change) {
        Set<CalendarEntryId> replaced = new HashSet<>(change.removed());
        change.saved().forEach(entry -> replaced.add(entry.id()));
        Set<DayOfWeek> newly = change.weekdays();
        return new CalendarSnapshot(
                newly == null ? weekdays : newly,
                Stream.concat(entries.stream().filter(entry -> !replaced.contains(entry.id())), change.saved().stream())
                        .toList());
    }

    /** Whether every school year has a day of school. */
    boolean hasSchoolDays() {
        SchoolCalendar school = ofSchool();
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.YEAR)
                .allMatch(year ->
                        year.firstOn().datesUntil(year.lastOn().plusDays(1)).anyMatch(school::isSchoolDay));
    }

    private SchoolCalendar calendar(Stream<CalendarEntry> some) {
        return new SchoolCalendar(weekdays, some.toList());
    }
}
