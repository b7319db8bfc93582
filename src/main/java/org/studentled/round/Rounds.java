package org.studentled.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NotFoundException;

/** The rounds of the classes: planned by a teacher, carried on by their dates. */
@Component
public class Rounds {

    private final RoundTable table;
    private final PlannedWeeks weeks;
    private final SchoolCalendars calendars;
    private final Classes classes;
    private final ApplicationEventPublisher events;

    Rounds(
            RoundTable table,
            PlannedWeeks weeks,
            SchoolCalendars calendars,
            Classes classes,
            ApplicationEventPublisher events) {
        this.table = table;
        this.weeks = weeks;
        this.calendars = calendars;
        this.classes = classes;
        this.events = events;
    }

    /** The days that fit this class's calendar, for a round that begins on or after this day. */
    public RoundDates usualPlan(ClassId classId, LocalDate first) {
        return new UsualPlan(calendars.ofClass(classId)).from(first);
    }

    /** The days of school of the class whose round it is. */
    public SchoolCalendar calendarOf(RoundId id) {
        return calendars.ofClass(get(id).classId());
    }

    /** @throws Round.AlreadyStarted while the class has a round that is not closed */
    @Transactional
    public Round plan(ClassId classId, String title, Band band, RoundDates dates) {
        classes.lock(classId);
        Round round = table.save(Round.planned(classId, title, band, dates, findByClass(classId)));
        weeks.plan(round);
        events.publishEvent(new Round.Planned(round.id(), classId));
        return get(round.id());
    }

    /** What there is once in a round, as its tables, is given to one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round lock(RoundId id) {
        return table.findWithLockById(id).orElseThrow(() -> new NotFoundException("round", id.value()));
    }

    /** A phase entered twice, or one that lies behind, changes nothing. */
    @Transactional
    public void enter(RoundId id, Phase phase) {
        Round round = lock(id);
        if (round.mayEnter(phase)) {
            table.save(round.entering(phase));
            events.publishEvent(new Round.PhaseEntered(id, phase));
        }
    }

    /** @throws Round.AlreadyClosed when the round is over */
    @Transactional
    public Round move(RoundId id, RoundDates dates) {
        return move(get(id), dates, false);
    }

    /**
     * Moves the days and the weeks of collecting to where the calendar has them now.
     *
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public Round planAgain(RoundId id, RoundDates dates) {
        return move(lock(id), dates, true);
    }

    private Round move(Round before, RoundDates dates, boolean weeksToo) {
        Round moved = table.save(before.at(dates));
        if (weeksToo || !before.dates().collectsAs(dates)) {
            weeks.plan(moved);
        }
        events.publishEvent(new Round.DatesMoved(moved.id(), before.dates().evening()));
        return moved;
    }

    @Transactional
    public void openInvitations(RoundId id) {
        events.publishEvent(new Round.InvitationsOpened(get(id).id()));
    }

    @Transactional
    public void closeBooking(RoundId id) {
        events.publishEvent(new Round.BookingClosed(get(id).id()));
    }

    /**
     * Told twice, it is told once.
     *
     * @throws Round.AlreadyClosed when the round is over
     */
    @Transactional
    public void teacherAway(RoundId id) {
        Round before = get(id);
        Round after = before.withTeacher(true);
        if (!after.equals(before)) {
            table.save(after);
            events.publishEvent(new Round.TeacherAway(id));
        }
    }

    /** @throws Round.AlreadyClosed when the round is over */
    @Transactional
    public void teacherReplaced(RoundId id) {
        Round before = get(id);
        Round after = before.withTeacher(false);
        if (!after.equals(before)) {
            table.save(after);
            events.publishEvent(new Round.TeacherReplaced(id));
        }
    }

    /** Ends the round in whatever phase it is, and with it everything that waits because of it; pressed twice, once. */
    @Transactional
    public void closeByHand(RoundId id) {
        if (lock(id).isOpen()) {
            events.publishEvent(new Round.ClosedByTeacher(id));
            enter(id, Phase.CLOSED);
        }
    }

    /** Many at once; who is not known is not in it. */
    public Map<RoundId, Round> byId(Collection<RoundId> ids) {
        return table.findAllById(ids).stream().collect(Collectors.toMap(Round::id, Function.identity()));
    }

    /**
     * Of these rounds those with the latest evenings first.
     *
     * @param skipped so many of those that come before
     */
    public List<RoundId> latest(Collection<RoundId> ids, int skipped, int most) {
        return ids.isEmpty()
                ? List.of()
                : table.latest(ids.stream().map(RoundId::value).toList(), skipped, most).stream()
                        .map(RoundId::new)
                        .toList();
    }

    public Round get(RoundId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("round", id.value()));
    }

    /** The rounds of a class, the latest evening first. */
    public List<Round> findByClass(ClassId classId) {
        return table.findByClassIdOrderByDatesEveningDesc(classId);
    }

    /** Of all classes. */
    public List<Round> open() {
        return table.findByPhaseNotOrderById(Phase.CLOSED);
    }

    public Optional<Round> running(ClassId classId) {
        return findByClass(classId).stream().filter(Round::isOpen).findFirst();
    }
}
