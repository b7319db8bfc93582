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
class OtherChildren {

    private final Households households;
    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final Bookings bookings;
    private final Nights nights;

    OtherChildren(
            Households households,
            Students students,
            Rounds rounds,
            Participations participations,
            Bookings bookings,
            Nights nights) {
        this.households = households;
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.bookings = bookings;
        this.nights = nights;
    }

    boolean has(Guest guest) {
        return !of(guest).isEmpty();
    }

    /** When the family is expected with its other children on this evening. */
    List<LocalTime> startsOf(Guest guest, LocalDate evening) {
        return of(guest).stream()
                .flatMap(other -> bookings.of(other.id(), guest.household().id()).stream())
                .filter(booking -> nights.get(booking.nightId()).evening().equals(evening))
                .map(Booking::startsAt)
                .toList();
    }

    private List<Participation> of(Guest guest) {
        return households.childrenOf(guest.household().id()).stream()
                .filter(child -> !child.equals(guest.student().id()))
                .flatMap(child -> takingPart(child).stream())
                .toList();
    }

    private Optional<Participation> takingPart(StudentId child) {
        return rounds.running(students.get(child).classId())
                .flatMap(round -> participations.of(child, round.id()))
                .filter(participation -> participation.standing() != Participation.Standing.LEFT);
    }
}
