package org.studentled.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * On which days there is school.
 *
 * @param weekdays the days of the week with school; without one, Monday to Friday
 * @param daysOff days without school, each a date or a span with its last day, such as 2026-11-26/2026-11-27
 */
@ConfigurationProperties("school.calendar")
record SchoolDaySettings(
        @DefaultValue Set<DayOfWeek> weekdays, @DefaultValue List<String> daysOff) {

    private static final Set<DayOfWeek> USUAL =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    SchoolDaySettings {
        weekdays = weekdays.isEmpty() ? USUAL : Set.copyOf(weekdays);
        daysOff = List.copyOf(daysOff);
        daysOff.forEach(SchoolDaySettings::span);
    }

    boolean isSchoolDay(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek())
                && daysOff.stream().map(SchoolDaySettings::span).noneMatch(span -> span.includes(day));
    }

    private static Span span(String written) {
        String[] ends = written.strip().split("/", 2);
        try {
            return new Span(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "school.calendar: days-off must be dates such as 2026-11-26, or spans such as 2026-12-21/2027-01-01,"
                            + " not " + written,
                    e);
        }
    }

    /** The first and the last day without school. */
    private record Span(LocalDate first, LocalDate last) {

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
