package org.studentled.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.studentled.calendar.SchoolCalendar;

/**
 * The plan of a round as it would follow the calendar: what has begun stays, what is right stays, and the rest moves as
 * little as it can.
 *
 * <p>A week of collecting that is off is made up for after it, so preparing may begin later; where five school days of
 * preparing or the evening have no room any more, they move to where {@link UsualPlan} would put them.
 */
final class RepairedPlan {

    private static final int MOST_PREP_DAYS = 6;
    private static final int WEEK = 7;

    private final RoundDates dates;
    private final SchoolCalendar calendar;
    private final SchoolCalendar usualWeeks;
    private final LocalDate today;

    RepairedPlan(RoundDates dates, SchoolCalendar calendar, LocalDate today) {
        this.dates = dates;
        this.calendar = calendar;
        this.today = today;
        usualWeeks = new SchoolCalendar(calendar.weekdays(), List.of());
    }

    /** @param weeks the weeks of collecting as they are planned now */
    RoundDates repaired(List<PlannedWeek> weeks) {
        LocalDate collecting =
                isAhead(dates.collectingFrom()) ? calendar.unlessOff(dates.collectingFrom()) : dates.collectingFrom();
        LocalDate prep = isAhead(dates.prepFrom()) ? prepAfter(collecting, weeks) : dates.prepFrom();
        LocalDate evening = isAhead(dates.evening()) ? eveningAfter(prep) : dates.evening();
        if (isAhead(dates.prepFrom()) && hasBreak(prep, calendar.after(evening, 1))) {
            RoundDates usual = new UsualPlan(calendar).preparing(collecting, prep);
            prep = usual.prepFrom();
            evening = usual.evening();
        }
        return around(collecting, prep, evening);
    }

    private LocalDate prepAfter(LocalDate collecting, List<PlannedWeek> weeks) {
        boolean weekOff = weeks.stream()
                .filter(week -> isAhead(week.startsOn()))
                .anyMatch(week -> calendar.schoolDaysOfWeek(week.startsOn()).isEmpty());
        if (!weekOff) {
            return calendar.unlessOff(dates.prepFrom());
        }
        List<LocalDate> starts = new CollectingWeeks(collecting, calendar).starts(weeks.size() + 1);
        LocalDate made = starts.isEmpty() ? dates.prepFrom() : starts.get(starts.size() - 1);
        return calendar.unlessOff(later(made, dates.prepFrom()));
    }

    /** As planned, where it is a day for families and as many days of preparing as before lie before it. */
    private LocalDate eveningAfter(LocalDate prep) {
        LocalDate planned = dates.evening();
        int before =
                usualWeeks.schoolDays(dates.prepFrom(), planned.minusDays(1)).size();
        int now = calendar.schoolDays(prep, planned.minusDays(1)).size();
        boolean suits = !calendar.isOff(planned) && !calendar.isEarlyRelease(planned);
        if (now >= Math.min(MOST_PREP_DAYS, before)) {
            return suits ? planned : nextSuiting(planned);
        }
        LocalDate usual = new UsualPlan(calendar).eveningFrom(prep);
        return isAhead(prep)
                ? usual
                : nextSuiting(later(planned, calendar.after(prep, Math.min(MOST_PREP_DAYS, before))));
    }

    private LocalDate nextSuiting(LocalDate day) {
        LocalDate next = calendar.unlessOff(day);
        for (int tried = 0; tried < WEEK && calendar.isEarlyRelease(next); tried++) {
            next = calendar.after(next, 1);
        }
        return next;
    }

    private RoundDates around(LocalDate collecting, LocalDate prep, LocalDate evening) {
        long later = ChronoUnit.DAYS.between(dates.evening(), evening);
        LocalDate rehearsal = isAhead(dates.rehearsalFrom())
                ? earlier(
                        evening,
                        later(
                                prep,
                                prep.equals(dates.prepFrom())
                                        ? calendar.unlessOff(dates.rehearsalFrom())
                                        : calendar.after(prep, MOST_PREP_DAYS - 1)))
                : dates.rehearsalFrom();
        LocalDate booking = isAhead(dates.bookingUntil())
                ? booking(prep, evening)
                : earlier(dates.bookingUntil(), evening.minusDays(1));
        LocalDate invitations = isAhead(dates.invitationsOn())
                ? earlier(booking, later(collecting, invitations(prep)))
                : dates.invitationsOn();
        LocalDate followUp = isAhead(dates.followUpFrom()) ? followUp(evening, later) : dates.followUpFrom();
        LocalDate closes = later(
                followUp.plusDays(1),
                isAhead(dates.closesOn())
                        ? calendar.unlessOff(dates.closesOn().plusDays(Math.max(0, later)))
                        : dates.closesOn());
        return new RoundDates(collecting, invitations, booking, prep, rehearsal, evening, followUp, closes);
    }

    private LocalDate booking(LocalDate prep, LocalDate evening) {
        LocalDate planned = prep.equals(dates.prepFrom()) ? dates.bookingUntil() : calendar.after(prep, 2);
        LocalDate open = calendar.unlessOff(planned);
        return open.isBefore(evening) ? open : later(dates.invitationsOn(), calendar.before(evening));
    }

    private LocalDate invitations(LocalDate prep) {
        LocalDate usual = prep.equals(dates.prepFrom())
                ? dates.invitationsOn()
                : later(dates.invitationsOn(), calendar.before(prep, UsualPlan.DAYS_OF_INVITING));
        return calendar.unlessOff(usual);
    }

    private LocalDate followUp(LocalDate evening, long later) {
        LocalDate planned = dates.followUpFrom().plusDays(Math.max(0, later));
        return calendar.unlessOff(later(planned, evening.plusDays(1)));
    }

    private boolean hasBreak(LocalDate prep, LocalDate followUp) {
        return UsualPlan.firstDayAfterBreak(calendar, prep, followUp).isPresent();
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(today);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
