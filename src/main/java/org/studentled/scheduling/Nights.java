package org.studentled.scheduling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Calendar;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.Students;

/** The evenings of the rounds. */
@Component
public class Nights {

    public static final int USUAL_PODS = 5;

    private final NightTable table;
    private final Rounds rounds;
    private final Students students;
    private final Guests guests;
    private final BookingTable bookings;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Nights(
            NightTable table,
            BookingTable bookings,
            Rounds rounds,
            Students students,
            Guests guests,
            JdbcClient db,
            ApplicationEventPublisher events) {
        this.table = table;
        this.bookings = bookings;
        this.db = db;
        this.rounds = rounds;
        this.students = students;
        this.guests = guests;
        this.events = events;
    }

    /** The round's evening with starts for the whole class; planned once. */
    @Transactional
    public Night plan(RoundId round) {
        List<Night> before = of(round);
        if (!before.isEmpty()) {
            return before.get(0);
        }
        Round planned = rounds.get(round);
        int children = students.in(planned.classId()).size();
        int families = Math.max(children, guests.of(round).size());
        LocalDate evening = planned.calendar().night();
        return table.save(asLastTime(planned)
                .map(last -> last.again(round, evening))
                .filter(night -> night.seats() >= families)
                .orElseGet(() -> Night.on(round, evening, families, USUAL_PODS)));
    }

    /** Tables, minutes and room as the teacher set them for the round before, while everyone finds a start. */
    private Optional<Night> asLastTime(Round planned) {
        RoundId last = planned.previous();
        return last == null ? Optional.empty() : of(last).stream().findFirst();
    }

    /**
     * One evening more, shaped as the first; a second one on the same day is the first.
     *
     * @throws OutOfRound before the rehearsals or after the round
     */
    @Transactional
    public Night add(RoundId round, LocalDate evening) {
        Night first = plan(round);
        Calendar calendar = rounds.get(round).calendar();
        if (evening.isBefore(calendar.rehearsalFrom()) || evening.isAfter(calendar.closesOn())) {
            throw new OutOfRound();
        }
        return of(round).stream()
                .filter(night -> night.evening().equals(evening))
                .findFirst()
                .orElseGet(() -> {
                    Night added = table.save(first.again(evening));
                    events.publishEvent(new Booking.Freed(round, null));
                    return added;
                });
    }

    /** Everyone keeps their start; the round's dates follow, and with them all that waits for the evening. */
    @Transactional
    public void move(NightId id, LocalDate evening) {
        Night before = get(id);
        if (before.evening().equals(evening)) {
            return;
        }
        Night night = table.save(before.on(evening));
        Calendar calendar = rounds.get(night.roundId()).calendar();
        if (calendar.night().equals(before.evening())) {
            rounds.move(night.roundId(), withNight(calendar, evening));
            rounds.teacherReplaced(night.roundId());
        }
        events.publishEvent(new Night.Moved(id, night.roundId()));
    }

    /**
     * Another room is told to the families who have a time.
     *
     * @throws StartsTaken when someone is booked at a time that would be no start any more
     */
    @Transactional
    public void arrange(NightId id, Night.Plan plan) {
        Night before = hold(id);
        Night night = before.planned(plan);
        if (!night.starts()
                .containsAll(bookings.findByNightIdOrderByStartsAt(id).stream()
                        .map(Booking::startsAt)
                        .toList())) {
            throw new StartsTaken();
        }
        table.save(night);
        if (!night.room().equals(before.room())) {
            events.publishEvent(new Night.RoomChanged(id, night.roundId()));
        }
    }

    /** The evening, kept for the running transaction: others who want to book or change it wait. */
    Night hold(NightId id) {
        db.sql("select id from evening where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return get(id);
    }

    public Night get(NightId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("evening", id.value()));
    }

    /** The evenings of all classes from this day on, the next one first. */
    public List<Night> from(LocalDate day) {
        return table.findByEveningGreaterThanEqualOrderByEveningAscFirstStartAsc(day);
    }

    /** As {@link #from(LocalDate)}, so many of them after the first {@code skipped}. */
    public List<Night> from(LocalDate day, int skipped, int most) {
        return table.from(day, skipped, most);
    }

    public List<Night> of(RoundId round) {
        return table.findByRoundIdOrderByEvening(round);
    }

    private static Calendar withNight(Calendar calendar, LocalDate evening) {
        long later = ChronoUnit.DAYS.between(calendar.night(), evening);
        LocalDate rehearsal = calendar.rehearsalFrom().isAfter(evening) ? evening : calendar.rehearsalFrom();
        LocalDate booking = calendar.bookingUntil().isBefore(evening) ? calendar.bookingUntil() : evening.minusDays(1);
        return new Calendar(
                calendar.collectingFrom(),
                calendar.invitationsOn(),
                booking,
                calendar.prepFrom(),
                rehearsal,
                evening,
                calendar.followUpFrom().plusDays(later),
                calendar.closesOn().plusDays(later));
    }

    /** An evening lies within its round. */
    public static class OutOfRound extends RuntimeException {}

    /** Someone is booked at a time that the new plan does not have. */
    public static class StartsTaken extends RuntimeException {}
}
