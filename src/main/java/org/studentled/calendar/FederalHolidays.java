package org.studentled.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The holidays of the United States as a proposal: many schools keep them, none has to, and none is taken unasked. */
public final class FederalHolidays {

    private FederalHolidays() {}

    /** Those between the two days on which there would be school; one on a weekend is proposed where it is observed. */
    public static List<Holiday> proposed(LocalDate from, LocalDate until, SchoolCalendar calendar) {
        return IntStream.rangeClosed(from.getYear(), until.getYear() + 1)
                .boxed()
                .flatMap(FederalHolidays::inYear)
                .filter(holiday -> !holiday.on().isBefore(from) && !holiday.on().isAfter(until))
                .filter(holiday -> calendar.isSchoolDay(holiday.on()))
                .toList();
    }

    static Stream<Holiday> inYear(int year) {
        return Stream.of(
                observed("New Year’s Day", LocalDate.of(year, 1, 1)),
                new Holiday("Martin Luther King Jr. Day", monday(year, Month.JANUARY, 3)),
                new Holiday("Presidents’ Day", monday(year, Month.FEBRUARY, 3)),
                new Holiday(
                        "Memorial Day", LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
                observed("Juneteenth", LocalDate.of(year, 6, 19)),
                observed("Independence Day", LocalDate.of(year, 7, 4)),
                new Holiday("Labor Day", monday(year, Month.SEPTEMBER, 1)),
                new Holiday("Columbus Day / Indigenous Peoples’ Day", monday(year, Month.OCTOBER, 2)),
                observed("Veterans Day", LocalDate.of(year, 11, 11)),
                new Holiday(
                        "Thanksgiving",
                        LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))),
                observed("Christmas Day", LocalDate.of(year, 12, 25)));
    }

    private static LocalDate monday(int year, Month month, int number) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
    }

    private static Holiday observed(String name, LocalDate day) {
        return new Holiday(
                name,
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> day.minusDays(1);
                    case SUNDAY -> day.plusDays(1);
                    default -> day;
                });
    }

    /** One day that a school may keep. */
    public record Holiday(String name, LocalDate on) {

        public CalendarEntry entry() {
            return CalendarEntry.of(CalendarEntry.Kind.DAY_OFF, name, on, on);
        }
    }
}
