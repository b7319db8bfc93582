package org.studentled.round;

import java.time.LocalDate;
import java.util.Set;
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

    /** @throws NotTakingPartException when the student left the round, or is done with it */
    public void requireTakingPart() {
        if (!isTakingPart()) {
            throw new NotTakingPartException();
        }
    }

    /** Whether the student stands where this can be done. */
    boolean may(Action action) {
        return action.from.contains(standing);
    }

    Participation joinedAgain() {
        return with(Action.JOIN_AGAIN, Standing.TAKING_PART);
    }

    Participation left() {
        return with(Action.LEAVE, Standing.LEFT);
    }

    Participation finished() {
        return with(Action.FINISH, Standing.FINISHED);
    }

    /** @throws ActionRefused where the student does not stand where this can be done */
    private Participation with(Action action, Standing next) {
        if (!may(action)) {
            throw new ActionRefused(standing, action);
        }
        return new Participation(id, roundId, studentId, joinedOn, next, version);
    }

    /** What may be done with a participation, and where it has to stand for it. */
    enum Action {
        /** Who is done stays done: a second start would ask the child and the family for everything again. */
        JOIN_AGAIN(Standing.LEFT),
        LEAVE(Standing.TAKING_PART),
        FINISH(Standing.TAKING_PART);

        private final Set<Standing> from;

        Action(Standing... from) {
            this.from = Set.of(from);
        }
    }

    /** The student does not stand where this can be done. */
    static class ActionRefused extends RuntimeException {

        ActionRefused(Standing standing, Action action) {
            super(action + " while " + standing);
        }
    }

    /** Who left the round or is done with it is asked for nothing more, and changes nothing more. */
    public static class NotTakingPartException extends RuntimeException {}

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
