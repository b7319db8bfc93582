package org.studentled.scheduling;

import java.time.Clock;
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
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.SchoolZone;

/** Who comes when. That two never get the same seat is kept by the database. */
@Component
public class Bookings {

    private final BookingTable table;
    private final Nights nights;
    private final Regrets regrets;
    private final Guests guests;
    private final SchoolZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bookings(
            BookingTable table,
            Nights nights,
            Regrets regrets,
            Guests guests,
            SchoolZone zone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.nights = nights;
        this.regrets = regrets;
        this.guests = guests;
        this.zone = zone;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Books the start, in place of an earlier one of the household; the same start again changes nothing.
     *
     * @throws JustTaken when the last seat of the start is gone
     */
    @Transactional
    public Booking book(NightId nightId, LocalTime start, ParticipationId participation, HouseholdId household) {
        // One after the other: else two families take the same seat while the one beside it is free.
        Night night = nights.hold(nightId);
        Optional<Booking> before = of(participation, household);
        if (before.isPresent()
                && before.get().nightId().equals(nightId)
                && before.get().startsAt().equals(start)) {
            return before.get();
        }
        int seat = freeSeat(night, start);
        before.ifPresent(table::delete);
        regrets.forget(participation, household);
        Booking booking = keep(new Booking(BookingId.random(), nightId, participation, household, start, seat, 0));
        events.publishEvent(new Booking.Made(booking.id(), participation, household));
        return booking;
    }

    /**
     * As {@link #book}, for a start of this round that is still to come: what a family may choose.
     *
     * @throws JustTaken when the start is over or the evening is another round's
     */
    @Transactional
    public Booking bookAhead(RoundId round, FreeTime.Key time, ParticipationId participation, HouseholdId household) {
        if (!zone.at(evening(round, time).evening(), time.start()).isAfter(clock.instant())) {
            throw new JustTaken();
        }
        return book(time.night(), time.start(), participation, household);
    }

    /** As {@link #book}, by the teacher: any start of the round's own evenings for a family on its guest list. */
    @Transactional
    public Booking bookIn(RoundId round, FreeTime.Key time, ParticipationId participation, HouseholdId household) {
        evening(round, time);
        boolean invited = guests.of(round).stream()
                .anyMatch(guest -> guest.participation().id().equals(participation)
                        && guest.household().id().equals(household));
        if (!invited) {
            throw new NotAtThisSchool("guest", household.value());
        }
        return book(time.night(), time.start(), participation, household);
    }

    /** The household can't come; its start is free again. The same word twice changes nothing. */
    @Transactional
    public void decline(ParticipationId participation, HouseholdId household, Booking.Wish wish) {
        Optional<Booking> before = of(participation, household);
        if (before.isEmpty()
                && regrets.of(participation, household).filter(wish::equals).isPresent()) {
            return;
        }
        before.ifPresent(table::delete);
        regrets.note(participation, household, wish);
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

    private Night evening(RoundId round, FreeTime.Key time) {
        return nights.of(round).stream()
                .filter(night -> night.id().equals(time.night()))
                .findFirst()
                .orElseThrow(JustTaken::new);
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
