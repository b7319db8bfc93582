package org.studentled.round;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.school.StudentId;

/** One student in one round; the subject of the process. */
public record Participation(
        @Id ParticipationId id,
        RoundId roundId,
        StudentId studentId,
        LocalDate joinedOn,
        Standing standing,
        @Version int version) {

    static Participation of(RoundId round, StudentId student, LocalDate on) {
        return new Participation(ParticipationId.random(), round, student, on, Standing.TAKING_PART, 0);
    }

    public boolean isTakingPart() {
        return standing == Standing.TAKING_PART;
    }

    Participation with(Standing next) {
        return new Participation(id, roundId, studentId, joinedOn, next, version);
    }

    /** Whether the student is still in the round. */
    public enum Standing {
        TAKING_PART,
        LEFT,
        FINISHED
    }

    /** A student joined the round, at the start or in the middle. */
    public record Joined(ParticipationId participation, RoundId round, StudentId student) {}

    /** A student left the round before it ended. */
    public record Left(ParticipationId participation, RoundId round) {}

    /** Everything of this round is done for the student. */
    public record Finished(ParticipationId participation, RoundId round) {}

    /** The evening came while the student was still getting ready. */
    public record WentUnrehearsed(ParticipationId participation) {}

    /** A teacher let the student pass a gate, and said why. */
    public record Waived(ParticipationId participation, String gate, WaiverId waiver) {}
}
