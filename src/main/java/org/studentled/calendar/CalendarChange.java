package org.studentled.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is about to change in the calendar, all at once.
 *
 * @param weekdays the days of the week with school; nothing to leave them as they are
 */
public record CalendarChange(
        @Nullable Set<DayOfWeek> weekdays, List<CalendarEntry> saved, List<CalendarEntryId> removed) {

    public CalendarChange {
        saved = List.copyOf(saved);
        removed = List.copyOf(removed);
    }

    public static CalendarChange save(List<CalendarEntry> entries) {
        return new CalendarChange(null, entries, List.of());
    }

    public static CalendarChange remove(CalendarEntryId id) {
        return new CalendarChange(null, List.of(), List.of(id));
    }

    public static CalendarChange teachOn(Set<DayOfWeek> weekdays) {
        return new CalendarChange(weekdays, List.of(), List.of());
    }
}
