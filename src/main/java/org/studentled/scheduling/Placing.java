package org.studentled.scheduling;

import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.RoundId;

/** Gives a start to every family that did not answer. */
@Component
public class Placing {

    private final Guests guests;
    private final Bookings bookings;
    private final Regrets regrets;
    private final FreeTimes free;

    Placing(Guests guests, Bookings bookings, Regrets regrets, FreeTimes free) {
        this.guests = guests;
        this.bookings = bookings;
        this.regrets = regrets;
        this.free = free;
    }

    /** Those who asked for something else are left to the teacher. */
    @Transactional
    public Result placeAll(RoundId round) {
        List<Guest> silent = silent(round);
        int placed = 0;
        Iterator<FreeTime> left = free.of(round).iterator();
        for (Guest guest : silent) {
            if (left.hasNext()) {
                place(guest, left);
                placed++;
            }
        }
        return new Result(placed, silent.size() - placed);
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

    private void place(Guest guest, Iterator<FreeTime> left) {
        FreeTime time = left.next();
        bookings.book(
                time.night(),
                time.start(),
                guest.participation().id(),
                guest.household().id());
    }

    /** How many were placed, and for how many no start was left. */
    public record Result(int placed, int left) {}
}
