package org.studentled.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.SchoolCalendar;

/**
 * The plan a teacher is offered: four weeks of collecting, five school days to prepare, rehearsals, and an evening.
 *
 * <p>Weeks off are skipped. No break of a week or more lies between the first day of preparing and the day after the
 * evening: what children prepare, they show before they forget it. Toward the end of a school year the follow-up and then
 * the collecting get shorter, and what does not fit any more begins with the next one.
 */
final class UsualPlan {

    private static final int WEEKS = 4;
    private static final int PREP_DAYS = 5;
    private static final int DAYS_UNTIL_EVENING = 8;
    static final int DAYS_OF_INVITING = 10;
    private static final int DAYS_OF_FOLLOW_UP = 10;
    private static final int DAYS_OF_BREAK = 8;
    private static final int MOST_BREAKS = 12;

    private final SchoolCalendar calendar;

    UsualPlan(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param first the day of the first week's beginning; where it is off, the next school day */
    RoundDates from(LocalDate first) {
        return fitting(first)
                .or(() -> calendar.nextYearAfter(first).flatMap(this::fitting))
                .orElseGet(() -> collecting(first, WEEKS));
    }

    /** As many weeks as the school year has room for. */
    private Optional<RoundDates> fitting(LocalDate first) {
        LocalDate begins = calendar.onOrAfter(first);
        return Stream.iterate(WEEKS, weeks -> weeks > 0, weeks -> weeks - 1)
                .map(weeks -> collecting(begins, weeks))
                .filter(plan -> calendar.yearOf(begins)
                        .map(year -> year.includes(plan.closesOn()))
                        .orElse(true))
                .findFirst();
    }

    private RoundDates collecting(LocalDate first, int weeks) {
        List<LocalDate> starts = new CollectingWeeks(calendar.onOrAfter(first), calendar).starts(weeks + 1);
        LocalDate collecting = calendar.onOrAfter(starts.isEmpty() ? first : starts.get(0));
        LocalDate prep = calendar.onOrAfter(starts.size() > weeks ? starts.get(weeks) : collecting.plusWeeks(weeks));
        return preparing(collecting, prep);
    }

    /** Preparing begins on this day, or after the first break that would lie between it and the evening. */
    RoundDates preparing(LocalDate collecting, LocalDate prep) {
        RoundDates dates = preparingOn(collecting, prep);
        for (int tried = 0; tried < MOST_BREAKS; tried++) {
            Optional<LocalDate> back = firstDayAfterBreak(calendar, dates.prepFrom(), dates.followUpFrom());
            if (back.isEmpty()) {
                return dates;
            }
            dates = preparingOn(collecting, back.get());
        }
        return dates;
    }

    private RoundDates preparingOn(LocalDate collecting, LocalDate prep) {
        LocalDate invitations = later(collecting, calendar.before(prep, DAYS_OF_INVITING));
        LocalDate evening = eveningFrom(prep);
        LocalDate followUp = calendar.after(evening, 1);
        return new RoundDates(
                collecting,
                invitations,
                later(invitations, calendar.after(prep, 2)),
                prep,
                calendar.after(prep, PREP_DAYS),
                evening,
                followUp,
                closing(evening, followUp));
    }

    /** The fourth day of rehearsals, or the next best: families come on no Friday, and on no day that ends early. */
    LocalDate eveningFrom(LocalDate prep) {
        LocalDate usual = calendar.after(prep, DAYS_UNTIL_EVENING);
        return Stream.of(DAYS_UNTIL_EVENING, 7, 9, 10, 11, 12, 13)
                .map(days -> calendar.after(prep, days))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.FRIDAY && !calendar.isEarlyRelease(day))
                .findFirst()
                .orElse(usual);
    }

    private LocalDate closing(LocalDate evening, LocalDate followUp) {
        LocalDate usual = calendar.after(evening, DAYS_OF_FOLLOW_UP);
        return calendar.yearOf(evening)
                .map(CalendarEntry::lastOn)
                .filter(last -> last.isBefore(usual))
                .map(calendar::onOrBefore)
                .filter(last -> last.isAfter(followUp))
                .orElse(usual);
    }

    /** The end of the first break of a week or more between preparing and the day after the evening. */
    static Optional<LocalDate> firstDayAfterBreak(SchoolCalendar calendar, LocalDate prep, LocalDate followUp) {
        LocalDate day = prep;
        while (day.isBefore(followUp)) {
            LocalDate next = calendar.after(day, 1);
            if (!next.isBefore(day.plusDays(DAYS_OF_BREAK))) {
                return Optional.of(next);
            }
            day = next;
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
