package org.studentled.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation said of its calendar before the office could type it; carried over once.
 *
 * @param weekdays the days of the week with school, until the office types them; without one, Monday to Friday
 * @param daysOff days without school, each a date or a span with its last day, such as 2026-11-26/2026-11-27; read once, then the office's calendar counts
 */
@ConfigurationProperties("school.calendar")
record CalendarSettings(
        @DefaultValue Set<DayOfWeek> weekdays, @DefaultValue List<String> daysOff) {

    CalendarSettings {
        weekdays = Set.copyOf(weekdays);
        daysOff = List.copyOf(daysOff);
        daysOff.forEach(CalendarSettings::entry);
    }

    boolean saySomething() {
        return !weekdays.isEmpty() || !daysOff.isEmpty();
    }

    List<CalendarEntry> entries() {
        return daysOff.stream().map(CalendarSettings::entry).toList();
    }

    private static CalendarEntry entry(String written) {
        String[] ends = written.strip().split("/", 2);
        try {
            return CalendarEntry.of(
                    CalendarEntry.Kind.DAY_OFF,
                    "No school",
                    LocalDate.parse(ends[0]),
                    LocalDate.parse(ends[ends.length - 1]));
        } catch (DateTimeParseException | CalendarEntry.BackwardsException e) {
            throw new IllegalArgumentException(
                    "school.calendar: days-off must be dates such as 2026-11-26, or spans such as 2026-12-21/2027-01-01,"
                            + " not " + written,
                    e);
        }
    }
}
