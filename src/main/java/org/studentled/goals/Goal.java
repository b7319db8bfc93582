package org.studentled.goals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.ParticipationId;
import org.studentled.school.TextRules;

/**
 * What a child sets out to do: a measure, a start, a target, a date and a weekly action; and what became of it.
 *
 * @param carriedFrom the goal of the round before that this one is, as it is looked at now
 * @param grownFrom the last goal that goes on in this one
 */
public record Goal(
        @Id GoalId id,
        ParticipationId participationId,
        String willDo,
        String measure,
        String startsAt,
        String target,
        LocalDate dueOn,
        String everyWeek,
        String helpAtHome,
        Status status,
        String reason,
        @Nullable GoalId carriedFrom,
        @Nullable GoalId grownFrom,
        @Version int version) {

    public static final int LONGEST = 300;

    static Goal set(ParticipationId participation, Wish wish) {
        return new Goal(
                        GoalId.random(),
                        participation,
                        "",
                        "",
                        "",
                        "",
                        wish.dueOn(),
                        "",
                        "",
                        Status.PROPOSED,
                        "",
                        null,
                        null,
                        0)
                .saying(wish);
    }

    /** @throws ActionRefused for a goal of the round before: it stays in the words it was set in */
    Goal saying(Wish wish) {
        require(Action.REWORD);
        return new Goal(
                id,
                participationId,
                TextRules.required(wish.willDo(), LONGEST),
                TextRules.optional(wish.measure(), 60),
                TextRules.optional(wish.startsAt(), 60),
                TextRules.optional(wish.target(), 60),
                wish.dueOn(),
                TextRules.optional(wish.everyWeek(), LONGEST),
                TextRules.optional(wish.helpAtHome(), LONGEST),
                status,
                reason,
                carriedFrom,
                grownFrom,
                version);
    }

    boolean saysTheSameAs(Goal other) {
        return willDo.equals(other.willDo)
                && dueOn.equals(other.dueOn)
                && measure.equals(other.measure)
                && target.equals(other.target)
                && everyWeek.equals(other.everyWeek)
                && helpAtHome.equals(other.helpAtHome);
    }

    /**
     * What became of it; a second answer takes the place of the first.
     *
     * @throws NoAnswerException for a status that says nothing of what became of it
     */
    Goal became(Status end, String newReason) {
        if (!end.isEnd()) {
            throw new NoAnswerException();
        }
        return new Goal(
                id,
                participationId,
                willDo,
                measure,
                startsAt,
                target,
                dueOn,
                everyWeek,
                helpAtHome,
                end,
                TextRules.optional(newReason, LONGEST),
                carriedFrom,
                grownFrom,
                version);
    }

    /** @throws ActionRefused for one that was dropped or changed: it does not come along */
    Goal carriedTo(ParticipationId next) {
        require(Action.CARRY);
        return new Goal(
                GoalId.random(),
                next,
                willDo,
                measure,
                startsAt,
                target,
                dueOn,
                everyWeek,
                helpAtHome,
                Status.CARRIED,
                "",
                id,
                null,
                0);
    }

    /**
     * What was not reached yet goes on as a goal of this round, with a new day.
     *
     * @throws ActionRefused unless it is nearly reached, or not yet
     */
    Goal goingOn(LocalDate newDue) {
        require(Action.GO_ON);
        return new Goal(
                GoalId.random(),
                participationId,
                willDo,
                measure,
                startsAt,
                target,
                newDue,
                everyWeek,
                helpAtHome,
                Status.PROPOSED,
                "",
                null,
                id,
                0);
    }

    /** Whether the goal stands where this can be done. */
    boolean may(Action action) {
        return switch (action) {
            case REWORD -> carriedFrom == null;
            case GO_ON -> status == Status.NEARLY || status == Status.NOT_YET;
            case CARRY -> status != Status.DROPPED && status != Status.CHANGED;
        };
    }

    private void require(Action action) {
        if (!may(action)) {
            throw new ActionRefused(status, action);
        }
    }

    /** What may be done with a goal, besides saying what became of it. */
    public enum Action {
        REWORD,
        GO_ON,
        CARRY
    }

    /** The goal does not stand where this can be done. */
    public static class ActionRefused extends RuntimeException {

        private final Action action;

        ActionRefused(Status status, Action action) {
            super(action + " while " + status);
            this.action = action;
        }

        public Action action() {
            return action;
        }
    }

    /** It was not said what became of the goal. */
    public static class NoAnswerException extends RuntimeException {}

    /** What became of a goal. */
    public enum Status {
        PROPOSED,
        AGREED,
        MET,
        NEARLY,
        NOT_YET,
        CHANGED,
        DROPPED,
        CARRIED;

        /** Whether it says what became of the goal. */
        public boolean isEnd() {
            return this != PROPOSED && this != AGREED && this != CARRIED;
        }
    }

    /** What the child writes down. */
    public record Wish(
            String willDo,
            String measure,
            String startsAt,
            String target,
            LocalDate dueOn,
            String everyWeek,
            String helpAtHome) {}

    /** The child's goals for this round are written down. */
    public record Written(ParticipationId participation) {}
}
