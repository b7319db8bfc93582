package org.studentled.round;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The dates of a round in the school's zone, each the first day of something, in order.
 *
 * @param collectingFrom the first week's first day
 * @param invitationsOn families may choose their time from this day
 * @param bookingUntil the last day on which families choose; after it the teacher places those who did not
 * @param prepFrom the first of the five days of preparing
 * @param rehearsalFrom when partners practise
 * @param night the evening of the conferences
 * @param followUpFrom the day after: debrief, calls, packets
 * @param closesOn when the teacher is asked to close the round
 */
public record Calendar(
        LocalDate collectingFrom,
        LocalDate invitationsOn,
        LocalDate bookingUntil,
        LocalDate prepFrom,
        LocalDate rehearsalFrom,
        LocalDate night,
        LocalDate followUpFrom,
        LocalDate closesOn) {

    private static final int WEEKS_OF_COLLECTING = 4;

    public Calendar {
        boolean collectingFirst = Stream.of(invitationsOn, prepFrom).noneMatch(collectingFrom::isAfter);
        boolean inOrder = !prepFrom.isAfter(rehearsalFrom)
                && !rehearsalFrom.isAfter(night)
                && !invitationsOn.isAfter(bookingUntil)
                && bookingUntil.isBefore(night)
                && night.isBefore(followUpFrom)
                && followUpFrom.isBefore(closesOn);
        if (!collectingFirst || !inOrder) {
            throw new DatesOutOfOrder();
        }
    }

    /** Four weeks of collecting, a week to prepare, and the evening on the last school day but one of that week. */
    public static Calendar usual(LocalDate firstMonday) {
        LocalDate prep = firstMonday.plusWeeks(WEEKS_OF_COLLECTING);
        return endingWith(firstMonday, prep, prep.plusWeeks(1).plusDays(3));
    }

    public static Calendar endingWith(LocalDate collecting, LocalDate prep, LocalDate night) {
        LocalDate invitations = later(collecting, prep.minusWeeks(2));
        return new Calendar(
                collecting,
                invitations,
                later(invitations, prep.plusDays(2)),
                prep,
                later(prep, night.minusDays(3)),
                night,
                night.plusDays(1),
                night.plusWeeks(2));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The dates of a round can't be in this order; the screen shows which comes first. */
    public static class DatesOutOfOrder extends IllegalArgumentException {

        DatesOutOfOrder() {
            super("collecting, invitations, booking, prep, rehearsal, night, follow-up, close");
        }
    }
}
