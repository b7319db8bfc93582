package org.studentled.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.access.Links;
import org.studentled.page.Refusal;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Adult;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The families at their links: each sees its own children, and nothing of another household. */
@Component
public class Families {

    private final Links links;
    private final Households households;
    private final Students students;
    private final Rounds rounds;
    private final Participations participations;

    Families(Links links, Households households, Students students, Rounds rounds, Participations participations) {
        this.links = links;
        this.households = households;
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
    }

    /** @throws Refusal when the link opens nothing; an adult who may not be invited is told no more than a stranger */
    public Family at(String token) {
        Adult adult = households.adult(links.adultOf(token));
        if (!adult.mayBeInvited()) {
            throw new Refusal(404, "access.link.unknown");
        }
        return new Family(adult, childrenOf(adult.householdId()));
    }

    private List<Family.Child> childrenOf(HouseholdId household) {
        return households.childrenOf(household).stream().flatMap(this::inRound).toList();
    }

    private Stream<Family.Child> inRound(StudentId id) {
        Student student = students.get(id);
        return rounds.running(student.classId()).stream()
                .flatMap(round -> taking(student, participations.of(id, round.id()))
                        .map(participation -> new Family.Child(student, participation, round)));
    }

    private static Stream<Participation> taking(Student student, Optional<Participation> participation) {
        return participation.stream()
                .filter(each -> student.isHere() && each.standing() != Participation.Standing.LEFT);
    }
}
