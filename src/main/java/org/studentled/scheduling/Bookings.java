package org.studentled.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;

/** Who comes when. The database makes sure that no two families get the same seat. */
@Component
public class Bookings {

    private final BookingTable table;
    private final Evenings evenings;
    private final SlotCapacity slotCapacity;
    private final Declines declines;
    private final InvitedHouseholds invitedHouseholds;
    private final Interpreters interpreters;
    private final SchoolZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bookings(
            BookingTable table,
            Evenings evenings,
            SlotCapacity slotCapacity,
            Declines declines,
            InvitedHouseholds invitedHouseholds,
            Interpreters interpreters,
            SchoolZone zone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.evenings = evenings;
        this.slotCapacity = slotCapacity;
        this.declines = declines;
        this.invitedHouseholds = invitedHouseholds;
        this.interpreters = interpreters;
        this.zone = zone;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Books the start, in place of an earlier one of the household; the same start again changes nothing.
     *
     * @throws Booking.SlotTaken when the last seat of the start is gone
     * @throws Participation.NotTakingPartException when the student left the round, or is done with it
     */
    @Transactional
    public Booking book(EveningId eveningId, LocalTime start, ParticipationId participation, HouseholdId household) {
        if (slotCapacity.isFull(eveningId, start) && !has(eveningId, start, participation, household)) {
            throw new Booking.SlotTaken();
        }
        // One after the other: else two families take the same seat while the one beside it is free.
        Evening evening = evenings.lock(eveningId);
        // On two evenings at once, too: a family that presses twice has the later of the two times.
        Participation student = slotCapacity.lock(participation);
        Optional<Booking> before = findByParticipationAndHousehold(participation, household);
        if (before.filter(booking -> booking.isAt(eveningId, start)).isPresent()) {
            return before.get();
        }
        Booking wanted = Booking.of(evening, start, student, household, slotCapacity.taken(eveningId, start));
        before.ifPresent(table::delete);
        declines.delete(participation, household);
        Booking booking = slotCapacity.save(wanted);
        events.publishEvent(new Booking.Made(booking.id(), participation, household, before.isPresent()));
        before.ifPresent(old -> events.publishEvent(new Booking.Freed(evening.roundId(), household)));
        return booking;
    }

    /**
     * As {@link #book}, for a start of this round that is still to come: what a family may choose.
     *
     * @throws Booking.SlotTaken when the start is over, the evening waits for a new date, or is another round's
     */
    @Transactional
    public Booking bookAhead(
            RoundId round, AvailableSlot.Key time, ParticipationId participation, HouseholdId household) {
        Evening evening = eveningOf(round, time);
        boolean over = !zone.at(evening.date(), time.start()).isAfter(clock.instant());
        AvailableSlot wanted = new AvailableSlot(time.eveningId(), evening.date(), time.start());
        if (over
                || evening.isPostponed()
                || (!has(time.eveningId(), time.start(), participation, household)
                        && !interpreters.suiting(household).test(wanted))) {
            throw new Booking.SlotTaken();
        }
        return book(time.eveningId(), time.start(), participation, household);
    }

    /**
     * As {@link #bookAhead} for brothers and sisters, in whatever classes they are: all of them, or none.
     *
     * @throws Booking.SlotTaken when one of the starts is gone; then no child has got a new one
     */
    @Transactional
    public void bookTogether(List<Siblings.Place> places, HouseholdId household) {
        slotCapacity.lock(places);
        places.forEach(place -> bookAhead(
                place.participant().round().id(),
                new AvailableSlot.Key(place.time().eveningId(), place.time().start()),
                place.participant().participation().id(),
                household));
    }

    /** As {@link #book}, by the teacher: any start of the round's own evenings for a family that is invited to it. */
    @Transactional
    public Booking bookIn(RoundId round, AvailableSlot.Key time, ParticipationId participation, HouseholdId household) {
        eveningOf(round, time);
        boolean invited = invitedHouseholds.findByRound(round).stream()
                .anyMatch(one -> one.participation().id().equals(participation)
                        && one.household().id().equals(household));
        if (!invited) {
            throw new NotFoundException("invited household", household.value());
        }
        return book(time.eveningId(), time.start(), participation, household);
    }

    /**
     * The household can't come; its start is free again. The same word twice changes nothing.
     *
     * @throws Participation.NotTakingPartException when the student left the round, or is done with it
     */
    @Transactional
    public void decline(ParticipationId participation, HouseholdId household, Booking.Wish wish) {
        Participation student = slotCapacity.lock(participation);
        Optional<Booking> before = findByParticipationAndHousehold(participation, household);
        if (before.isEmpty()
                && declines.findByParticipationAndHousehold(participation, household)
                        .filter(wish::equals)
                        .isPresent()) {
            return;
        }
        student.requireTakingPart();
        Instant arrival = before.map(this::arrival).orElse(null);
        before.ifPresent(table::delete);
        declines.save(participation, household, wish);
        events.publishEvent(new Booking.Declined(participation, household, wish, arrival));
        before.ifPresent(this::publishFreed);
    }

    /** Gives the start back, as when a child leaves the class. */
    @Transactional
    public void release(ParticipationId participation, HouseholdId household) {
        slotCapacity.lock(participation);
        findByParticipationAndHousehold(participation, household).ifPresent(booking -> {
            table.delete(booking);
            events.publishEvent(new Booking.Released(participation, household));
            publishFreed(booking);
        });
    }

    public Optional<Booking> findByParticipationAndHousehold(ParticipationId participation, HouseholdId household) {
        return table.findByParticipationIdAndHouseholdId(participation, household);
    }

    /** The bookings of an evening by arrival. */
    public List<Booking> on(EveningId evening) {
        return table.findByEveningIdOrderByStartsAt(evening);
    }

    /** The starts with a seat left, by arrival. */
    public List<LocalTime> freeStarts(EveningId id) {
        Evening evening = evenings.get(id);
        var taken = on(id).stream().collect(Collectors.groupingBy(Booking::startsAt, Collectors.counting()));
        return evening.starts().stream()
                .filter(start -> taken.getOrDefault(start, 0L) < evening.perStart())
                .toList();
    }

    public Instant arrival(Booking booking) {
        return zone.at(evenings.get(booking.eveningId()).date(), booking.startsAt());
    }

    private Evening eveningOf(RoundId round, AvailableSlot.Key time) {
        return evenings.findByRound(round).stream()
                .filter(evening -> evening.id().equals(time.eveningId()))
                .findFirst()
                .orElseThrow(Booking.SlotTaken::new);
    }

    private boolean has(EveningId evening, LocalTime start, ParticipationId participation, HouseholdId household) {
        return findByParticipationAndHousehold(participation, household)
                .filter(booking -> booking.isAt(evening, start))
                .isPresent();
    }

    private void publishFreed(Booking before) {
        events.publishEvent(new Booking.Freed(evenings.get(before.eveningId()).roundId(), before.householdId()));
    }
}
