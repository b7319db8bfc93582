package org.studentled.round;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.relational.core.mapping.Column;

/**
 * The dates of a round in the school's zone, each the first day of something, in order.
 *
 * @param collectingFrom the first week's first day
 * @param invitationsOn families may choose their time from this day
 * @param bookingUntil the last day on which families choose; after it the teacher places those who did not
 * @param prepFrom the first of the five days of preparing
 * @param rehearsalFrom when partners practice
 * @param evening the evening of the conferences
 * @param followUpFrom the day after: debrief, calls, packets
 * @param closesOn when the teacher is asked to close the round
 */
public record RoundDates(
        LocalDate collectingFrom,
        LocalDate invitationsOn,
        LocalDate bookingUntil,
        LocalDate prepFrom,
        LocalDate rehearsalFrom,
        @Column("evening_on") LocalDate evening,
        LocalDate followUpFrom,
        LocalDate closesOn) {

    private static final int WEEKS_OF_COLLECTING = 4;

    public RoundDates {
        inOrder(Day.COLLECTING, collectingFrom, Day.INVITATIONS, invitationsOn);
        inOrder(Day.COLLECTING, collectingFrom, Day.PREP, prepFrom);
        inOrder(Day.INVITATIONS, invitationsOn, Day.BOOKING, bookingUntil);
        inOrder(Day.PREP, prepFrom, Day.REHEARSAL, rehearsalFrom);
        inOrder(Day.REHEARSAL, rehearsalFrom, Day.EVENING, evening);
        inOrder(Day.BOOKING, bookingUntil.plusDays(1), Day.EVENING, evening);
        inOrder(Day.EVENING, evening.plusDays(1), Day.FOLLOW_UP, followUpFrom);
        inOrder(Day.FOLLOW_UP, followUpFrom.plusDays(1), Day.CLOSE, closesOn);
    }

    public static RoundDates of(Map<Day, LocalDate> days) {
        return new RoundDates(
                on(days, Day.COLLECTING),
                on(days, Day.INVITATIONS),
                on(days, Day.BOOKING),
                on(days, Day.PREP),
                on(days, Day.REHEARSAL),
                on(days, Day.EVENING),
                on(days, Day.FOLLOW_UP),
                on(days, Day.CLOSE));
    }

    /** In a time without any day off: four weeks of collecting, a week to prepare, and the evening in the week after it. */
    public static RoundDates usual(LocalDate firstMonday) {
        LocalDate prep = firstMonday.plusWeeks(WEEKS_OF_COLLECTING);
        return endingWith(firstMonday, prep, prep.plusWeeks(1).plusDays(3));
    }

    public static RoundDates endingWith(LocalDate collecting, LocalDate prep, LocalDate evening) {
        LocalDate invitations = later(collecting, prep.minusWeeks(2));
        return new RoundDates(
                collecting,
                invitations,
                later(invitations, prep.plusDays(2)),
                prep,
                later(prep, evening.minusDays(3)),
                evening,
                evening.plusDays(1),
                evening.plusWeeks(2));
    }

    /** Whether the weeks of collecting lie between the same days. */
    boolean collectsAs(RoundDates other) {
        return collectingFrom.equals(other.collectingFrom) && prepFrom.equals(other.prepFrom);
    }

    /** Conferences are held from the rehearsals on, until the round closes. */
    public boolean mayHoldOn(LocalDate day) {
        return !day.isBefore(rehearsalFrom) && !day.isAfter(closesOn);
    }

    public LocalDate on(Day day) {
        return switch (day) {
            case COLLECTING -> collectingFrom;
            case INVITATIONS -> invitationsOn;
            case BOOKING -> bookingUntil;
            case PREP -> prepFrom;
            case REHEARSAL -> rehearsalFrom;
            case EVENING -> evening;
            case FOLLOW_UP -> followUpFrom;
            case CLOSE -> closesOn;
        };
    }

    private static LocalDate on(Map<Day, LocalDate> days, Day day) {
        return Objects.requireNonNull(days.get(day), day::name);
    }

    private static void inOrder(Day earlier, LocalDate latestForIt, Day later, LocalDate date) {
        if (latestForIt.isAfter(date)) {
            throw new DatesOutOfOrderException(earlier, later);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The days that are spoken of, in the order in which a teacher meets them. */
    public enum Day {
        COLLECTING,
        INVITATIONS,
        PREP,
        BOOKING,
        REHEARSAL,
        EVENING,
        FOLLOW_UP,
        CLOSE
    }

    /** The dates of a round can't be in this order; the screen says which of two must come first. */
    public static class DatesOutOfOrderException extends IllegalArgumentException {

        private final Day earlier;
        private final Day later;

        DatesOutOfOrderException(Day earlier, Day later) {
            super(earlier + " must come before " + later);
            this.earlier = earlier;
            this.later = later;
        }

        public Day earlier() {
            return earlier;
        }

        public Day later() {
            return later;
        }
    }
}
