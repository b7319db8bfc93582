package org.studentled.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Households;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the brothers and sisters of a guest have: families with several children are placed first, side by side. */
@Component
class SiblingBookings {

    private final Households households;
    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final Bookings bookings;
    private final Evenings evenings;

    SiblingBookings(
            Households households,
            Students students,
            Rounds rounds,
            Participations participations,
            Bookings bookings,
            Evenings evenings) {
        this.households = households;
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.bookings = bookings;
        this.evenings = evenings;
    }

    boolean has(InvitedHousehold household) {
        return !participations(household).isEmpty();
    }

    /** When the family is expected with its other children on this evening. */
    List<LocalTime> startsOf(InvitedHousehold household, LocalDate evening) {
        return participations(household).stream()
                .flatMap(other ->
                        bookings
                                .findByParticipationAndHousehold(
                                        other.id(), household.household().id())
                                .stream())
                .filter(booking -> evenings.get(booking.eveningId()).date().equals(evening))
                .map(Booking::startsAt)
                .toList();
    }

    private List<Participation> participations(InvitedHousehold household) {
        return households.studentsOf(household.household().id()).stream()
                .filter(student -> !student.equals(household.student().id()))
                .flatMap(student -> takingPart(student).stream())
                .toList();
    }

    private Optional<Participation> takingPart(StudentId student) {
        return rounds.running(students.get(student).classId())
                .flatMap(round -> participations.findByStudentAndRound(student, round.id()))
                .filter(participation -> participation.standing() != Participation.Standing.LEFT);
    }
}
