package org.studentled.round;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.NotAtThisSchool;

/** The rounds of the classes: planned by a teacher, carried on by their dates. */
@Component
public class Rounds {

    private final RoundTable table;
    private final ApplicationEventPublisher events;

    Rounds(RoundTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** @throws AlreadyRunning while the class has a round that is not closed */
    @Transactional
    public Round plan(ClassId classId, String title, Band band, Calendar calendar) {
        List<Round> earlier = of(classId);
        if (earlier.stream().anyMatch(Round::isOpen)) {
            throw new AlreadyRunning();
        }
        RoundId previous = earlier.isEmpty() ? null : earlier.get(0).id();
        Round round = table.save(Round.planned(classId, title, band, calendar, previous));
        events.publishEvent(new Round.Planned(round.id(), classId));
        return round;
    }

    /** A phase entered twice, or one that lies behind, changes nothing. */
    @Transactional
    public void enter(RoundId id, Phase phase) {
        Round round = get(id);
        if (round.phase().isBefore(phase)) {
            table.save(round.in(phase));
            events.publishEvent(new Round.PhaseEntered(id, phase));
        }
    }

    @Transactional
    public Round move(RoundId id, Calendar calendar) {
        Round moved = table.save(get(id).at(calendar));
        events.publishEvent(new Round.DatesMoved(id));
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

    @Transactional
    public void teacherAway(RoundId id) {
        events.publishEvent(new Round.TeacherAway(get(id).id()));
    }

    @Transactional
    public void teacherReplaced(RoundId id) {
        events.publishEvent(new Round.TeacherReplaced(get(id).id()));
    }

    @Transactional
    public void closeByHand(RoundId id) {
        events.publishEvent(new Round.ClosedByTeacher(get(id).id()));
    }

    public Round get(RoundId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("round", id.value()));
    }

    /** The rounds of a class, the latest evening first. */
    public List<Round> of(ClassId classId) {
        return table.findByClassIdOrderByCalendarNightDesc(classId);
    }

    public Optional<Round> running(ClassId classId) {
        return of(classId).stream().filter(Round::isOpen).findFirst();
    }

    /** A class runs one round at a time. */
    public static class AlreadyRunning extends RuntimeException {}
}
