package org.studentled.scheduling;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The families behind their links: each sees its own children, and nothing of another household. */
@Component
public class FamilyVisitors {

    private final Households households;
    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final SchoolZone zone;

    FamilyVisitors(
            Households households, Students students, Rounds rounds, Participations participations, SchoolZone zone) {
        this.households = households;
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.zone = zone;
    }

    /**
     * Nothing for an adult who may not be invited.
     *
     * @param onlyRound the round whose children are shown; null for all rounds
     */
    public Optional<FamilyVisitor> findByAdult(AdultId id, @Nullable UUID onlyRound) {
        Adult adult = households.adult(id);
        if (!adult.mayBeInvited()) {
            return Optional.empty();
        }
        List<FamilyVisitor.Participant> participants = participantsOf(adult.householdId()).stream()
                .filter(participant ->
                        onlyRound == null || participant.round().id().value().equals(onlyRound))
                .toList();
        return Optional.of(new FamilyVisitor(adult, participants));
    }

    /** A link to a round works until a week after it. */
    public Instant linksEnd(RoundId round) {
        return zone.at(rounds.get(round).dates().closesOn().plusWeeks(1), LocalTime.MIDNIGHT);
    }

    private List<FamilyVisitor.Participant> participantsOf(HouseholdId household) {
        return households.studentsOf(household).stream().flatMap(this::inRound).toList();
    }

    private Stream<FamilyVisitor.Participant> inRound(StudentId id) {
        Student student = students.get(id);
        return rounds.running(student.classId()).stream()
                .flatMap(round -> taking(student, participations.findByStudentAndRound(id, round.id()))
                        .map(participation -> new FamilyVisitor.Participant(student, participation, round)));
    }

    private static Stream<Participation> taking(Student student, Optional<Participation> participation) {
        return participation.stream()
                .filter(each -> student.isHere() && each.standing() != Participation.Standing.LEFT);
    }
}
