package org.studentled.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotFoundException;
import org.studentled.school.Students;

/** The evenings of the rounds. */
@Component
public class Evenings {

    public static final int USUAL_TABLES = 5;

    private final EveningTable table;
    private final Rounds rounds;
    private final Students students;
    private final InvitedHouseholds invitedHouseholds;
    private final BookingTable bookings;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evenings(
            EveningTable table,
            BookingTable bookings,
            Rounds rounds,
            Students students,
            InvitedHouseholds invitedHouseholds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clock = clock;
        this.table = table;
        this.bookings = bookings;
        this.db = db;
        this.rounds = rounds;
        this.students = students;
        this.invitedHouseholds = invitedHouseholds;
        this.events = events;
    }

    /** The round's evening with starts for the whole class; planned once. */
    @Transactional
    public Evening plan(RoundId round) {
        List<Evening> before = findByRound(round);
        if (!before.isEmpty()) {
            return before.get(0);
        }
        Round planned = rounds.get(round);
        int studentCount = students.in(planned.classId()).size();
        int families =
                Math.max(studentCount, invitedHouseholds.findByRound(round).size());
        LocalDate evening = planned.dates().evening();
        return table.save(asLastTime(planned)
                .map(last -> last.again(round, evening))
                .filter(again -> again.seats() >= families)
                .orElseGet(() -> Evening.on(round, evening, families, USUAL_TABLES)));
    }

    /** Tables, minutes and room as the teacher set them for the round before, while everyone finds a start. */
    private Optional<Evening> asLastTime(Round planned) {
        RoundId last = planned.previous();
        return last == null ? Optional.empty() : findByRound(last).stream().findFirst();
    }

    /**
     * One evening more, shaped as the first; a second one on the same day is the first.
     *
     * @throws Evening.DateOutOfRoundException before the rehearsals or after the round
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public Evening add(RoundId round, LocalDate evening) {
        Round running = running(round);
        Evening another = plan(round).another(evening, running.dates());
        return findByRound(round).stream()
                .filter(each -> each.date().equals(evening))
                .findFirst()
                .orElseGet(() -> {
                    Evening added = table.save(another);
                    events.publishEvent(new Booking.Freed(round, null));
                    return added;
                });
    }

    /**
     * Everyone keeps their start; the round's dates follow, and with them all that waits for the evening.
     *
     * @throws Evening.DateOutOfRoundException when it is not the round's main evening and would leave the round
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public void move(EveningId id, LocalDate evening) {
        Evening before = get(id);
        if (before.date().equals(evening) && !before.isPostponed()) {
            return;
        }
        RoundDates dates = running(before.roundId()).dates();
        Evening moved = table.save(before.movedTo(evening, dates));
        if (before.isMainOf(dates)) {
            rounds.move(moved.roundId(), withEvening(dates, evening));
            rounds.teacherReplaced(moved.roundId());
        }
        events.publishEvent(new Evening.Moved(id, moved.roundId()));
    }

    /** The round's dates moved: its main evening goes along, unless one is planned for the new day already. */
    @Transactional
    void follow(RoundId round, LocalDate before) {
        LocalDate newly = rounds.get(round).dates().evening();
        List<Evening> all = findByRound(round);
        if (all.stream().anyMatch(each -> each.date().equals(newly))) {
            return;
        }
        all.stream().filter(each -> each.date().equals(before)).findFirst().ifPresent(main -> {
            table.save(main.on(newly));
            rounds.teacherReplaced(round);
            events.publishEvent(new Evening.Moved(main.id(), round));
        });
    }

    /**
     * There is no new date yet, as when snow closes the school: everyone keeps their start, nothing counts as missed, and
     * families are told once.
     *
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public void postpone(EveningId id) {
        Evening before = lock(id);
        running(before.roundId());
        if (before.isPostponed()) {
            return;
        }
        table.save(before.postponed(clock.instant()));
        rounds.teacherAway(before.roundId());
        events.publishEvent(new Evening.Postponed(id, before.roundId()));
    }

    /** What was postponed takes place on its day after all: families are told that, too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Round.TeacherReplaced replaced) {
        findByRound(replaced.round()).stream().filter(Evening::isPostponed).forEach(evening -> {
            table.save(evening.takingPlace());
            events.publishEvent(new Evening.Reopened(evening.id(), evening.roundId()));
        });
    }

    /**
     * Another room is told to the families who have a time.
     *
     * @throws Evening.StartsTaken when someone is booked at a time that would be no start any more
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public void arrange(EveningId id, Evening.Plan plan) {
        Evening before = lock(id);
        running(before.roundId());
        List<LocalTime> booked = bookings.findByEveningIdOrderByStartsAt(id).stream()
                .map(Booking::startsAt)
                .toList();
        Evening evening = before.planned(plan, booked);
        table.save(evening);
        if (!evening.room().equals(before.room())) {
            events.publishEvent(new Evening.RoomChanged(id, evening.roundId()));
        }
    }

    /** The evening, kept for the running transaction: others who want to book or change it wait. */
    Evening lock(EveningId id) {
        db.sql("select id from evening where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return get(id);
    }

    public Evening get(EveningId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("evening", id.value()));
    }

    /** The evenings of all classes from this day on, the next one first. */
    public List<Evening> from(LocalDate day) {
        return table.findByDateGreaterThanEqualOrderByDateAscFirstStartAsc(day);
    }

    /** As {@link #from(LocalDate)}, so many of them after the first {@code skipped}. */
    public List<Evening> from(LocalDate day, int skipped, int most) {
        return table.from(day, skipped, most);
    }

    /** The evenings of one day, of all classes. */
    public List<Evening> findByDate(LocalDate day) {
        return table.findByDateOrderByFirstStartAscIdAsc(day);
    }

    /** The rounds with an evening until this day, the latest first; so many of them after the first {@code skipped}. */
    public List<RoundId> heldUntil(LocalDate day, int skipped, int most) {
        return table.roundsHeldUntil(day, skipped, most).stream()
                .map(RoundId::new)
                .toList();
    }

    public List<Evening> findByRound(RoundId round) {
        return table.findByRoundIdOrderByDate(round);
    }

    private Round running(RoundId id) {
        Round round = rounds.get(id);
        round.requireOpen();
        return round;
    }

    private static RoundDates withEvening(RoundDates dates, LocalDate evening) {
        long later = ChronoUnit.DAYS.between(dates.evening(), evening);
        LocalDate rehearsal = dates.rehearsalFrom().isAfter(evening) ? evening : dates.rehearsalFrom();
        LocalDate booking = dates.bookingUntil().isBefore(evening) ? dates.bookingUntil() : evening.minusDays(1);
        return new RoundDates(
                dates.collectingFrom(),
                dates.invitationsOn(),
                booking,
                dates.prepFrom(),
                rehearsal,
                evening,
                dates.followUpFrom().plusDays(later),
                dates.closesOn().plusDays(later));
    }
}
