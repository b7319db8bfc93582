package org.studentled.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.RoundId;

/**
 * Gives a start to every family that did not answer: first those who need an interpreter, then those with several
 * children, who come right before or after the other child, then all the others.
 */
@Component
public class AutoAssignment {

    private final InvitedHouseholds invitedHouseholds;
    private final Bookings bookings;
    private final Declines declines;
    private final AvailableSlots free;
    private final SiblingBookings siblingBookings;

    AutoAssignment(
            InvitedHouseholds invitedHouseholds,
            Bookings bookings,
            Declines declines,
            AvailableSlots free,
            SiblingBookings siblingBookings) {
        this.invitedHouseholds = invitedHouseholds;
        this.bookings = bookings;
        this.declines = declines;
        this.free = free;
        this.siblingBookings = siblingBookings;
    }

    /** Those who asked for something else are left to the teacher. */
    @Transactional
    public Result placeAll(RoundId round) {
        List<InvitedHousehold> silent = unanswered(round).stream()
                .sorted(Comparator.comparing((InvitedHousehold household) -> !household.needsInterpreter())
                        .thenComparing(household -> !siblingBookings.has(household)))
                .toList();
        long placed =
                silent.stream().filter(household -> place(round, household)).count();
        return new Result((int) placed, silent.size() - (int) placed);
    }

    private List<InvitedHousehold> unanswered(RoundId round) {
        return invitedHouseholds.findByRound(round).stream()
                .filter(household -> bookings.findByParticipationAndHousehold(
                                household.participation().id(),
                                household.household().id())
                        .isEmpty())
                .filter(household -> declines.findByParticipationAndHousehold(
                                household.participation().id(),
                                household.household().id())
                        .isEmpty())
                .toList();
    }

    private boolean place(RoundId round, InvitedHousehold household) {
        List<AvailableSlot> times =
                free.findByRoundAndHousehold(round, household.household().id());
        List<AvailableSlot> any = times.isEmpty() ? free.findByRound(round) : times;
        Optional<AvailableSlot> best = any.stream().min(Comparator.comparing(time -> apart(household, time)));
        best.ifPresent(time -> bookings.book(
                time.eveningId(),
                time.start(),
                household.participation().id(),
                household.household().id()));
        return best.isPresent();
    }

    /** How badly a start fits those of the family's other children: at the same time is worst, far away is bad. */
    private Duration apart(InvitedHousehold household, AvailableSlot time) {
        return siblingBookings.startsOf(household, time.date()).stream()
                .map(other -> apart(other, time.start()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration apart(LocalTime other, LocalTime start) {
        Duration between = Duration.between(other, start).abs();
        return between.toMinutes() < Evening.USUAL_STAY ? Duration.ofDays(1) : between.minusMinutes(Evening.USUAL_STAY);
    }

    /** How many were placed, and for how many no start was left. */
    public record Result(int placed, int left) {}
}
