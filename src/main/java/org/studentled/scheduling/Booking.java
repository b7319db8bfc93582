package org.studentled.scheduling;

import java.time.LocalTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;

/**
 * A household's promise to come at a start; the seat keeps two families from the same one.
 *
 * @param startsAt the local arrival time on the night
 * @param seat 1 up to the number of families a start takes
 */
public record Booking(
        @Id BookingId id,
        NightId nightId,
        ParticipationId participationId,
        HouseholdId householdId,
        LocalTime startsAt,
        int seat,
        @Version int version) {

    boolean isAt(NightId night, LocalTime start) {
        return nightId.equals(night) && startsAt.equals(start);
    }

    /** A household chose a start, or another one than before. */
    public record Made(BookingId booking, ParticipationId participation, HouseholdId household) {}

    /** A household can't come after all; the start is free again. */
    public record Declined(ParticipationId participation, HouseholdId household, Wish wish) {}

    /** A start was given back without another in its place. */
    public record Released(ParticipationId participation, HouseholdId household) {}

    /** A start of this round is free again: somebody may wait for it. */
    public record Freed(RoundId round) {}

    /** A household on the wait list may choose again. */
    public record Offered(ParticipationId participation, HouseholdId household) {}

    /** What a household that can't come would rather have. */
    public enum Wish {
        OTHER_TIME,
        OTHER_ADULT,
        PHONE,
        HOME
    }
}
