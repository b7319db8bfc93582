package org.studentled.scheduling;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;

/** The seats of the starts: no two families have the same one, and no two the same hour of an interpreter. */
@Component
class SlotCapacity {

    private final BookingTable table;
    private final Interpreters interpreters;
    private final Evenings evenings;
    private final Participations participations;

    SlotCapacity(BookingTable table, Interpreters interpreters, Evenings evenings, Participations participations) {
        this.table = table;
        this.evenings = evenings;
        this.participations = participations;
        this.interpreters = interpreters;
    }

    /** Two hands on the time of one child's families act one after the other, also on two evenings. */
    Participation lock(ParticipationId participation) {
        return participations.lock(participation);
    }

    /** Always in the same order: else two families who want the same two evenings wait for each other. */
    void lock(List<Siblings.Place> places) {
        places.stream()
                .map(place -> place.time().eveningId())
                .distinct()
                .sorted(Comparator.comparing(EveningId::value))
                .forEach(evenings::lock);
        places.stream()
                .map(place -> place.participant().participation().id())
                .sorted(Comparator.comparing(ParticipationId::value))
                .forEach(this::lock);
    }

    /** Whoever comes too late hears it without waiting in the line of those who still may win. */
    boolean isFull(EveningId evening, LocalTime start) {
        Integer left = table.left(evening.value(), start);
        return left != null && left < 1;
    }

    List<Integer> taken(EveningId evening, LocalTime start) {
        return table.seatsTaken(evening.value(), start);
    }

    Booking save(Booking booking) {
        try {
            Booking kept = table.save(booking);
            interpreters.engage(kept);
            return kept;
        } catch (DataIntegrityViolationException | DbActionExecutionException e) {
            throw new Booking.SlotTaken();
        }
    }
}
