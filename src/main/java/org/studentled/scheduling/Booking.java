package org.studentled.scheduling;

import java.time.LocalTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.ParticipationId;
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

    /** A household chose a start, or another one than before. */
    public record Made(BookingId booking, ParticipationId participation, HouseholdId household) {}

    /** A household can't come after all; the start is free again. */
    public record Declined(ParticipationId participation, HouseholdId household, Wish wish) {}

    /** A start was given back without another in its place. */
    public record Released(ParticipationId participation, HouseholdId household) {}

    /** What a household that can't come would rather have. */
    public enum Wish {
        OTHER_TIME,
        OTHER_ADULT,
        PHONE,
        HOME
    }
}
