package org.studentled.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.studentled.round.Participation;
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
        @Column("evening_id") EveningId eveningId,
        ParticipationId participationId,
        HouseholdId householdId,
        LocalTime startsAt,
        int seat,
        @Version int version) {

    /**
     * @param taken the seats that others have at this start
     * @throws Participation.NotTakingPartException when the student left the round, or is done with it
     * @throws SlotTaken when the last seat is gone, or the round's evening has no such start
     */
    static Booking of(
            Evening evening,
            LocalTime start,
            Participation participation,
            HouseholdId household,
            Collection<Integer> taken) {
        participation.requireTakingPart();
        if (!evening.roundId().equals(participation.roundId())) {
            throw new SlotTaken();
        }
        int seat = evening.freeSeat(start, taken);
        return new Booking(BookingId.random(), evening.id(), participation.id(), household, start, seat, 0);
    }

    boolean isAt(EveningId evening, LocalTime start) {
        return eveningId.equals(evening) && startsAt.equals(start);
    }

    /** Someone else was faster. */
    public static class SlotTaken extends RuntimeException {}

    /** A household chose a start, or another one than before. */
    public record Made(BookingId booking, ParticipationId participation, HouseholdId household, boolean changed) {}

    /**
     * A household can't come after all; the start is free again.
     *
     * @param arrival when it was expected until now; nothing where it had not chosen
     */
    public record Declined(
            ParticipationId participation,
            HouseholdId household,
            Wish wish,
            @Nullable Instant arrival) {}

    /** The arrival comes near. */
    public record ReminderDue(ParticipationId participation, HouseholdId household, Ahead ahead) {}

    /** How far ahead a family is reminded. */
    public enum Ahead {
        WEEK(Period.ofDays(7), Duration.ofHours(36)),
        DAY(Period.ofDays(1), Duration.ofHours(12)),
        HOURS(Duration.ofHours(2), Duration.ofMinutes(90));

        private final TemporalAmount before;
        private final Duration tooLate;

        Ahead(TemporalAmount before, Duration tooLate) {
            this.before = before;
            this.tooLate = tooLate;
        }

        /** At the same time of day, also where the clocks change in between. */
        public Instant at(ZonedDateTime arrival) {
            return arrival.minus(before).toInstant();
        }

        /** Whoever booked after that moment, or long after it, is not reminded of what they have just done. */
        boolean isStillDue(Instant due, ZonedDateTime arrival, Instant now) {
            return !now.isBefore(due) && now.isBefore(due.plus(tooLate)) && now.isBefore(arrival.toInstant());
        }
    }

    /** A start was given back without another in its place. */
    public record Released(ParticipationId participation, HouseholdId household) {}

    /** The round is over before the household came: its conference does not take place. */
    public record CalledOff(ParticipationId participation, HouseholdId household, Instant arrival) {}

    /** A start of this round is free again: someone may wait for it. */
    public record Freed(RoundId round, @Nullable HouseholdId by) {}

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
