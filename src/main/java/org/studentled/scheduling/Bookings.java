package org.studentled.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.SchoolZone;

/** Who comes when. The database makes sure that no two families get the same seat. */
@Component
public class Bookings {

    private final BookingTable table;
    private final Nights nights;
    private final Seats seats;
    private final Regrets regrets;
    private final Guests guests;
    private final Interpreters interpreters;
    private final SchoolZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bookings(
            BookingTable table,
            Nights nights,
            Seats seats,
            Regrets regrets,
            Guests guests,
            Interpreters interpreters,
            SchoolZone zone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.nights = nights;
        this.seats = seats;
        this.regrets = regrets;
        this.guests = guests;
        this.interpreters = interpreters;
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
        if (seats.isFull(nightId, start) && !has(nightId, start, participation, household)) {
            throw new JustTaken();
        }
        // One after the other: else two families take the same seat while the one beside it is free.
        Night night = nights.hold(nightId);
        // On two evenings at once, too: a family that presses twice has the later of the two times.
        seats.lock(participation);
        Optional<Booking> before = of(participation, household);
        if (before.filter(booking -> booking.isAt(nightId, start)).isPresent()) {
            return before.get();
        }
        int seat = seats.free(night, start);
        before.ifPresent(table::delete);
        regrets.forget(participation, household);
        Booking booking =
                seats.keep(new Booking(BookingId.random(), nightId, participation, household, start, seat, 0));
        events.publishEvent(new Booking.Made(booking.id(), participation, household, before.isPresent()));
        before.ifPresent(old -> events.publishEvent(new Booking.Freed(night.roundId(), household)));
        return booking;
    }

    /**
     * As {@link #book}, for a start of this round that is still to come: what a family may choose.
     *
     * @throws JustTaken when the start is over or the evening is another round's
     */
    @Transactional
    public Booking bookAhead(RoundId round, FreeTime.Key time, ParticipationId participation, HouseholdId household) {
        LocalDate evening = evening(round, time).evening();
        boolean over = !zone.at(evening, time.start()).isAfter(clock.instant());
        FreeTime wanted = new FreeTime(time.night(), evening, time.start());
        if (over
                || (!has(time.night(), time.start(), participation, household)
                        && !interpreters.suiting(household).test(wanted))) {
            throw new JustTaken();
        }
        return book(time.night(), time.start(), participation, household);
    }

    /**
     * As {@link #bookAhead} for brothers and sisters, in whatever classes they are: all of them, or none.
     *
     * @throws JustTaken when one of the starts is gone; then no child has got a new one
     */
    @Transactional
    public void bookTogether(List<Siblings.Place> places, HouseholdId household) {
        seats.lock(places);
        places.forEach(place -> bookAhead(
                place.child().round().id(),
                new FreeTime.Key(place.time().night(), place.time().start()),
                place.child().participation().id(),
                household));
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
        seats.lock(participation);
        Optional<Booking> before = of(participation, household);
        if (before.isEmpty()
                && regrets.of(participation, household).filter(wish::equals).isPresent()) {
            return;
        }
        Instant arrival = before.map(this::arrival).orElse(null);
        before.ifPresent(table::delete);
        regrets.note(participation, household, wish);
        events.publishEvent(new Booking.Declined(participation, household, wish, arrival));
        before.ifPresent(this::tellThatOneIsFree);
    }

    /** Gives the start back, as when a child leaves the class. */
    @Transactional
    public void release(ParticipationId participation, HouseholdId household) {
        seats.lock(participation);
        of(participation, household).ifPresent(booking -> {
            table.delete(booking);
            events.publishEvent(new Booking.Released(participation, household));
            tellThatOneIsFree(booking);
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

    private boolean has(NightId night, LocalTime start, ParticipationId participation, HouseholdId household) {
        return of(participation, household)
                .filter(booking -> booking.isAt(night, start))
                .isPresent();
    }

    private void tellThatOneIsFree(Booking before) {
        events.publishEvent(new Booking.Freed(nights.get(before.nightId()).roundId(), before.householdId()));
    }

    /** Someone else was faster. */
    public static class JustTaken extends RuntimeException {}
}
