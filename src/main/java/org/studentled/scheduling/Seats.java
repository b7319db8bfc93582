package org.studentled.scheduling;

import java.time.LocalTime;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** The seats of the starts: no two families have the same one, and no two the same hour of an interpreter. */
@Component
class Seats {

    private final BookingTable table;
    private final Interpreters interpreters;

    Seats(BookingTable table, Interpreters interpreters) {
        this.table = table;
        this.interpreters = interpreters;
    }

    /** Whoever comes too late hears it without waiting in the line of those who still may win. */
    boolean isFull(NightId night, LocalTime start) {
        Integer left = table.left(night.value(), start);
        return left != null && left < 1;
    }

    int free(Night night, LocalTime start) {
        if (!night.starts().contains(start)) {
            throw new Bookings.JustTaken();
        }
        Set<Integer> taken = Set.copyOf(table.seatsTaken(night.id().value(), start));
        return IntStream.rangeClosed(1, night.perStart())
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(Bookings.JustTaken::new);
    }

    Booking keep(Booking booking) {
        try {
            Booking kept = table.save(booking);
            interpreters.engage(kept);
            return kept;
        } catch (DataIntegrityViolationException | DbActionExecutionException e) {
            throw new Bookings.JustTaken();
        }
    }
}
