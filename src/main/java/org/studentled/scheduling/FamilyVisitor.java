package org.studentled.scheduling;

import java.util.List;
import java.util.Optional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.StaffId;
import org.studentled.school.Student;

/** An adult who opened a personal link, with the children of their household who are in a round. */
public record FamilyVisitor(Adult adult, List<Participant> participants) {

    /** @throws NotTheirStudentException when the child is not of this family */
    public Participant participant(ParticipationId participation) {
        return find(participation).orElseThrow(NotTheirStudentException::new);
    }

    /** @throws NotTheirStudentException when the child or the household is another's */
    public Participant participant(ParticipationId participation, HouseholdId household) {
        if (!household.equals(adult.householdId())) {
            throw new NotTheirStudentException();
        }
        return participant(participation);
    }

    private Optional<Participant> find(ParticipationId participation) {
        return participants.stream()
                .filter(participant -> participant.participation().id().equals(participation))
                .findFirst();
    }

    /** A child of the family in the running round of their class. */
    public record Participant(Student student, Participation participation, Round round) {}

    /** An adult asked for a link of their own, to be sent where the school writes to them. */
    public record LinkAsked(AdultId adult, RoundId round, String student) {}

    /** A member of staff made a link of this adult's. */
    public record LinkMade(AdultId adult, RoundId round, String student, StaffId by) {}

    /** Someone else's child, or the child's other household. */
    public static class NotTheirStudentException extends RuntimeException {}
}
