package org.studentled.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studentled.calendar.SchoolCalendar;

/** The weeks of collecting between two days: every seven days one, but none where the whole week is off. */
final class CollectingWeeks {

    private static final int DAYS = 7;
    private static final int LONGEST_SEARCH = 60;

    private final SchoolCalendar calendar;
    private final LocalDate anchor;

    /** @param first the first week's first day; where its Monday is off, the weeks after it begin on Mondays all the same */
    CollectingWeeks(LocalDate first, SchoolCalendar calendar) {
        this.calendar = calendar;
        LocalDate begins = first;
        while (begins.getDayOfWeek() != DayOfWeek.MONDAY && calendar.isOff(begins.minusDays(1))) {
            begins = begins.minusDays(1);
        }
        anchor = begins.getDayOfWeek() == DayOfWeek.MONDAY ? begins : first;
    }

    /** The weeks that begin before this day. */
    List<PlannedWeek> before(LocalDate end) {
        List<PlannedWeek> weeks = new ArrayList<>();
        for (LocalDate week = anchor; week.isBefore(end); week = week.plusDays(DAYS)) {
            weekFrom(week).filter(each -> each.startsOn().isBefore(end)).ifPresent(weeks::add);
        }
        return weeks;
    }

    /** The first days of so many weeks with school. */
    List<LocalDate> starts(int count) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate week = anchor;
        for (int searched = 0; starts.size() < count && searched < LONGEST_SEARCH; searched++) {
            weekFrom(week).map(PlannedWeek::startsOn).ifPresent(starts::add);
            week = week.plusDays(DAYS);
        }
        return starts;
    }

    private Optional<PlannedWeek> weekFrom(LocalDate first) {
        List<LocalDate> school = calendar.schoolDaysOfWeek(first);
        if (school.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = first.plusDays(DAYS - 1L);
        boolean breakFollows = calendar.isOff(last)
                || calendar.schoolDaysOfWeek(first.plusDays(DAYS)).isEmpty();
        return Optional.of(new PlannedWeek(
                calendar.isOff(first) ? school.get(0) : first, breakFollows ? school.get(school.size() - 1) : last));
    }
}
