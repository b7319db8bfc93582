package org.studentled.scheduling;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;

/** Who comes when. That two never get the same seat is kept by the database. */
@Component
public class Bookings {

    private final BookingTable table;
    private final Nights nights;
    private final SchoolZone zone;
    private final ApplicationEventPublisher events;

    Bookings(BookingTable table, Nights nights, SchoolZone zone, ApplicationEventPublisher events) {
        this.table = table;
        this.nights = nights;
        this.zone = zone;
        this.events = events;
    }

    /**
     * Books the start, in place of an earlier one of the household; the same start again changes nothing.
     *
     * @throws JustTaken when the last seat of the start is gone
     */
    @Transactional
    public Booking book(NightId nightId, LocalTime start, ParticipationId participation, HouseholdId household) {
        Night night = nights.get(nightId);
        Optional<Booking> before = of(participation, household);
        if (before.isPresent()
                && before.get().nightId().equals(nightId)
                && before.get().startsAt().equals(start)) {
            return before.get();
        }
        int seat = freeSeat(night, start);
        before.ifPresent(table::delete);
        Booking booking = keep(new Booking(BookingId.random(), nightId, participation, household, start, seat, 0));
        events.publishEvent(new Booking.Made(booking.id(), participation, household));
        return booking;
    }

    /** The household can't come; its start is free again. */
    @Transactional
    public void decline(ParticipationId participation, HouseholdId household, Booking.Wish wish) {
        of(participation, household).ifPresent(table::delete);
        events.publishEvent(new Booking.Declined(participation, household, wish));
    }

    /** Gives the start back, as when a child leaves the class. */
    @Transactional
    public void release(ParticipationId participation, HouseholdId household) {
        of(participation, household).ifPresent(booking -> {
            table.delete(booking);
            events.publishEvent(new Booking.Released(participation, household));
        });
    }

    public Optional<Booking> of(ParticipationId participation, HouseholdId household) {
        return table.findByParticipationIdAndHouseholdId(participation, household);
    }

    /** The bookings of an evening by arrival. */
    public List<Booking> on(NightId night) {
        return table.findByNightIdOrderByStartsAt(night);
    }

    /** The starts with a seat left, by arrival. */
    public List<LocalTime> freeStarts(NightId id) {
        Night night = nights.get(id);
        var taken = on(id).stream().collect(Collectors.groupingBy(Booking::startsAt, Collectors.counting()));
        return night.starts().stream()
                .filter(start -> taken.getOrDefault(start, 0L) < night.perStart())
                .toList();
    }

    public Instant arrival(Booking booking) {
        return zone.at(nights.get(booking.nightId()).evening(), booking.startsAt());
    }

    private int freeSeat(Night night, LocalTime start) {
        Set<Integer> taken = on(night.id()).stream()
                .filter(booking -> booking.startsAt().equals(start))
                .map(Booking::seat)
                .collect(Collectors.toSet());
        if (!night.starts().contains(start)) {
            throw new JustTaken();
        }
        return IntStream.rangeClosed(1, night.perStart())
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(JustTaken::new);
    }

    private Booking keep(Booking booking) {
        try {
            return table.save(booking);
        } catch (DataIntegrityViolationException | DbActionExecutionException e) {
            throw new JustTaken();
        }
    }

    /** Somebody else was faster. */
    public static class JustTaken extends RuntimeException {}
}
