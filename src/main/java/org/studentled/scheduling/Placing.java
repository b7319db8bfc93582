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
public class Placing {

    private final Guests guests;
    private final Bookings bookings;
    private final Regrets regrets;
    private final FreeTimes free;
    private final OtherChildren otherChildren;

    Placing(Guests guests, Bookings bookings, Regrets regrets, FreeTimes free, OtherChildren otherChildren) {
        this.guests = guests;
        this.bookings = bookings;
        this.regrets = regrets;
        this.free = free;
        this.otherChildren = otherChildren;
    }

    /** Those who asked for something else are left to the teacher. */
    @Transactional
    public Result placeAll(RoundId round) {
        List<Guest> silent = silent(round).stream()
                .sorted(Comparator.comparing((Guest guest) -> !guest.needsInterpreter())
                        .thenComparing(guest -> !otherChildren.has(guest)))
                .toList();
        long placed = silent.stream().filter(guest -> place(round, guest)).count();
        return new Result((int) placed, silent.size() - (int) placed);
    }

    private List<Guest> silent(RoundId round) {
        return guests.of(round).stream()
                .filter(guest -> bookings.of(
                                guest.participation().id(), guest.household().id())
                        .isEmpty())
                .filter(guest -> regrets.of(
                                guest.participation().id(), guest.household().id())
                        .isEmpty())
                .toList();
    }

    private boolean place(RoundId round, Guest guest) {
        List<FreeTime> times = free.of(round, guest.household().id());
        List<FreeTime> any = times.isEmpty() ? free.of(round) : times;
        Optional<FreeTime> best = any.stream().min(Comparator.comparing(time -> apart(guest, time)));
        best.ifPresent(time -> bookings.book(
                time.night(),
                time.start(),
                guest.participation().id(),
                guest.household().id()));
        return best.isPresent();
    }

    /** How badly a start fits those of the family's other children: at the same time is worst, far away is bad. */
    private Duration apart(Guest guest, FreeTime time) {
        return otherChildren.startsOf(guest, time.evening()).stream()
                .map(other -> apart(other, time.start()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration apart(LocalTime other, LocalTime start) {
        Duration between = Duration.between(other, start).abs();
        return between.toMinutes() < Night.USUAL_STAY ? Duration.ofDays(1) : between.minusMinutes(Night.USUAL_STAY);
    }

    /** How many were placed, and for how many no start was left. */
    public record Result(int placed, int left) {}
}
