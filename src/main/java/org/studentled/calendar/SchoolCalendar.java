package org.studentled.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.studentled.calendar.CalendarEntry.Kind;

/**
 * Counts as a school does, or as one class of it: no weekends, no days off, nothing outside the school year.
 *
 * <p>A calendar never leaves a question without an answer: where it knows no school for a year, its weekdays count.
 *
 * @param weekdays the days of the week with school
 * @param entries what was typed about this school, and about the one class that is asked about
 */
public record SchoolCalendar(Set<DayOfWeek> weekdays, List<CalendarEntry> entries) {

    /** Monday to Friday. */
    public static final Set<DayOfWeek> USUAL_WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static final int FURTHEST = 366;
    private static final int DAYS_OF_A_WEEK = 7;

    public SchoolCalendar {
        weekdays = weekdays.isEmpty() ? USUAL_WEEKDAYS : Set.copyOf(weekdays);
        entries = List.copyOf(entries);
    }

    /** A school that has typed nothing. */
    public static SchoolCalendar empty() {
        return new SchoolCalendar(USUAL_WEEKDAYS, List.of());
    }

    /** As if these lines were in it, too. */
    public SchoolCalendar with(List<CalendarEntry> more) {
        return new SchoolCalendar(
                weekdays, Stream.concat(entries.stream(), more.stream()).toList());
    }

    public boolean isSchoolDay(LocalDate day) {
        if (any(Kind.CLASS_OFF, day)) {
            return false;
        }
        return any(Kind.CLASS_ON, day) || weekdays.contains(day.getDayOfWeek()) && !isOffForAll(day);
    }

    /** Someone has said that there is no school; an ordinary weekend is not off. */
    public boolean isOff(LocalDate day) {
        return any(Kind.CLASS_OFF, day) || isOffForAll(day) && !any(Kind.CLASS_ON, day);
    }

    private boolean isOffForAll(LocalDate day) {
        return any(Kind.DAY_OFF, day) || !isInSchoolYear(day);
    }

    /** Children leave early on this day. */
    public boolean isEarlyRelease(LocalDate day) {
        return any(Kind.EARLY_RELEASE, day);
    }

    /** The name of the holiday, break or trip on this day. */
    public Optional<String> reasonOff(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.CLASS_OFF || entry.kind() == Kind.DAY_OFF)
                .filter(entry -> entry.includes(day))
                .map(CalendarEntry::name)
                .findFirst();
    }

    /** This day, or the first school day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return day.datesUntil(day.plusDays(FURTHEST))
                .filter(this::isSchoolDay)
                .findFirst()
                .orElseGet(() -> day.datesUntil(day.plusDays(DAYS_OF_A_WEEK))
                        .filter(this::isWeekday)
                        .findFirst()
                        .orElse(day));
    }

    /** This day, unless the school is off: then the day it is back. An ordinary weekend stays as it is. */
    public LocalDate unlessOff(LocalDate day) {
        return isOff(day) ? onOrAfter(day) : day;
    }

    /** The last of so many school days after this day. */
    public LocalDate after(LocalDate day, int schoolDays) {
        LocalDate last = day;
        for (int counted = 0; counted < schoolDays; counted++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }

    /** The last school day before this day. */
    public LocalDate before(LocalDate day) {
        return back(day, FURTHEST, this::isSchoolDay)
                .or(() -> back(day, DAYS_OF_A_WEEK, this::isWeekday))
                .orElse(day.minusDays(1));
    }

    /** The first of so many school days before this day. */
    public LocalDate before(LocalDate day, int schoolDays) {
        LocalDate first = day;
        for (int counted = 0; counted < schoolDays; counted++) {
            first = before(first);
        }
        return first;
    }

    /** This day, or the last school day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isSchoolDay(day) ? day : before(day);
    }

    /** The school days of the seven days that begin with this one. */
    public List<LocalDate> schoolDaysOfWeek(LocalDate first) {
        return schoolDays(first, first.plusDays(DAYS_OF_A_WEEK - 1L));
    }

    /** The school days from the first to the last day, both included. */
    public List<LocalDate> schoolDays(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /** The school year in which this day lies. */
    public Optional<CalendarEntry> yearOf(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.YEAR && entry.includes(day))
                .findFirst();
    }

    /** The first day of the next school year after this day. */
    public Optional<LocalDate> nextYearAfter(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.YEAR)
                .map(CalendarEntry::firstOn)
                .filter(first -> first.isAfter(day))
                .min(LocalDate::compareTo);
    }

    private boolean isWeekday(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek());
    }

    private boolean isInSchoolYear(LocalDate day) {
        return yearOf(day).isPresent() || entries.stream().noneMatch(entry -> entry.kind() == Kind.YEAR);
    }

    private boolean any(Kind kind, LocalDate day) {
        return entries.stream().anyMatch(entry -> entry.kind() == kind && entry.includes(day));
    }

    private static Optional<LocalDate> back(LocalDate day, int furthest, Predicate<LocalDate> wanted) {
        LocalDate before = day;
        for (int back = 0; back < furthest; back++) {
            before = before.minusDays(1);
            if (wanted.test(before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }
}
