package org.studentled.scheduling;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.Adult;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** The guest list of a round: every child's households, each by itself. */
@Component
public class Guests {

    private final Participations participations;
    private final Students students;
    private final Households households;

    Guests(Participations participations, Students students, Households households) {
        this.participations = participations;
        this.students = students;
        this.households = households;
    }

    /** By the child's name; a household with nobody who may be invited is not on it. */
    public List<Guest> of(RoundId round) {
        return participations.takingPartIn(round).stream()
                .flatMap(participation -> of(participation).stream())
                .sorted(Comparator.comparing((Guest guest) -> guest.student().fullName())
                        .thenComparing(guest -> guest.household().name()))
                .toList();
    }

    public List<Guest> of(Participation participation) {
        Student student = students.get(participation.studentId());
        return households.of(student.id()).stream()
                .map(household -> new Guest(participation, student, household, invited(household)))
                .filter(guest -> !guest.adults().isEmpty())
                .toList();
    }

    private List<Adult> invited(Household household) {
        return households.adultsOf(household.id()).stream()
                .filter(Adult::mayBeInvited)
                .toList();
    }
}
