package org.studentled.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The students in the rounds: who joins, who leaves, who is done. */
@Component
public class Participations {

    private final ParticipationTable table;
    private final Rounds rounds;
    private final Students students;
    private final ApplicationEventPublisher events;
    private final SchoolZone zone;

    Participations(
            ParticipationTable table,
            Rounds rounds,
            Students students,
            ApplicationEventPublisher events,
            SchoolZone zone) {
        this.table = table;
        this.rounds = rounds;
        this.students = students;
        this.events = events;
        this.zone = zone;
    }

    /** Everyone in the class joins; those who joined before stay as they are. */
    @Transactional
    public void joinAll(RoundId round) {
        students.in(rounds.get(round).classId()).forEach(student -> join(round, student.id()));
    }

    /** Who takes part, or is done already, stays as they are. */
    @Transactional
    public void join(RoundId round, StudentId student) {
        Optional<Participation> before = table.findByRoundIdAndStudentId(round, student);
        if (before.isEmpty() || before.get().may(Participation.Action.JOIN_AGAIN)) {
            Participation joined = table.save(before.map(Participation::joinedAgain)
                    .orElseGet(() -> Participation.of(round, student, zone.today())));
            events.publishEvent(new Participation.Joined(joined.id(), round, student));
        }
    }

    @Transactional
    public void leave(ParticipationId id) {
        Participation participation = get(id);
        if (participation.may(Participation.Action.LEAVE)) {
            table.save(participation.left());
            events.publishEvent(new Participation.Left(id, participation.roundId()));
        }
    }

    @Transactional
    public void finish(ParticipationId id) {
        Participation participation = get(id);
        if (participation.may(Participation.Action.FINISH)) {
            table.save(participation.finished());
            events.publishEvent(new Participation.Finished(id, participation.roundId()));
        }
    }

    /** The evening came before everything was ready. */
    @Transactional
    public void wentUnrehearsed(ParticipationId id) {
        events.publishEvent(new Participation.WentUnrehearsed(get(id).id()));
    }

    /** Two hands on what belongs to one child in one round act one after the other: the second sees what the first did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Participation lock(ParticipationId id) {
        return table.findWithLockById(id).orElseThrow(() -> new NotFoundException("participation", id.value()));
    }

    public Participation get(ParticipationId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("participation", id.value()));
    }

    public List<Participation> byId(Collection<ParticipationId> ids) {
        return table.findAllById(ids);
    }

    /** The children of these participations, with one statement. */
    public Map<StudentId, Student> studentsOf(Collection<Participation> all) {
        return students.byId(
                all.stream().map(Participation::studentId).distinct().toList());
    }

    public List<Participation> in(RoundId round) {
        return table.findByRoundId(round);
    }

    /** Everyone who is or was in the round; for what hangs on a participation in another module's rows. */
    public List<ParticipationId> idsIn(RoundId round) {
        return ids(table.idsIn(List.of(round.value())));
    }

    /** As {@link #idsIn(RoundId)}, of many rounds at once. */
    public List<ParticipationId> idsIn(Collection<RoundId> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : ids(table.idsIn(rounds.stream().map(RoundId::value).toList()));
    }

    public List<ParticipationId> idsOf(StudentId student) {
        return findByStudent(student).stream().map(Participation::id).toList();
    }

    /** All rounds the student was ever in. */
    public List<Participation> findByStudent(StudentId student) {
        return table.findByStudentId(student);
    }

    /** Of these students, who takes part in one of these rounds. */
    public List<Participation> takingPart(Collection<StudentId> students, Collection<RoundId> rounds) {
        return students.isEmpty() || rounds.isEmpty()
                ? List.of()
                : table.findByStudentIdInAndRoundIdIn(students, rounds).stream()
                        .filter(Participation::isTakingPart)
                        .toList();
    }

    private static List<ParticipationId> ids(List<UUID> values) {
        return values.stream().map(ParticipationId::new).toList();
    }

    /** As {@link #takingPartIn(RoundId)}, of many rounds at once. */
    public List<Participation> takingPartIn(Collection<RoundId> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : table.findByRoundIdIn(rounds).stream()
                        .filter(Participation::isTakingPart)
                        .toList();
    }

    public List<Participation> takingPartIn(RoundId round) {
        return in(round).stream().filter(Participation::isTakingPart).toList();
    }

    public Optional<Participation> findByStudentAndRound(StudentId student, RoundId round) {
        return table.findByRoundIdAndStudentId(round, student);
    }

    @EventListener
    void joinTheRunningRound(Student.Enrolled enrolled) {
        rounds.running(enrolled.classId())
                .filter(round -> round.phase() != Phase.DRAFT)
                .ifPresent(round -> join(round.id(), enrolled.student()));
    }

    @EventListener
    void leaveTheRunningRound(Student.Departed departed) {
        rounds.running(departed.classId())
                .flatMap(round -> findByStudentAndRound(departed.student(), round.id()))
                .ifPresent(participation -> leave(participation.id()));
    }
}
