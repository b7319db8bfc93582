package org.studentled.scheduling;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;

/** The seats of the starts: no two families have the same one, and no two the same hour of an interpreter. */
@Component
class Seats {

    private final BookingTable table;
    private final Interpreters interpreters;
    private final Nights nights;
    private final Participations participations;

    Seats(BookingTable table, Interpreters interpreters, Nights nights, Participations participations) {
        this.table = table;
        this.nights = nights;
        this.participations = participations;
        this.interpreters = interpreters;
    }

    /** Two hands on the time of one child's families act one after the other, also on two evenings. */
    void lock(ParticipationId participation) {
        participations.lock(participation);
    }

    /** Always in the same order: else two families who want the same two evenings wait for each other. */
    void lock(List<Siblings.Place> places) {
        places.stream()
                .map(place -> place.time().night())
                .distinct()
                .sorted(Comparator.comparing(NightId::value))
                .forEach(nights::hold);
        places.stream()
                .map(place -> place.child().participation().id())
                .sorted(Comparator.comparing(ParticipationId::value))
                .forEach(this::lock);
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
