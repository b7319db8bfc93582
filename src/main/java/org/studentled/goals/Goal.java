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

    Goal saying(Wish wish) {
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

    Goal withStatus(Status newStatus, String newReason) {
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
                newStatus,
                TextRules.optional(newReason, LONGEST),
                carriedFrom,
                grownFrom,
                version);
    }

    Goal carriedTo(ParticipationId next) {
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

    /** What was not reached yet goes on as a goal of this round, with a new day. */
    Goal goingOn(LocalDate newDue) {
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

    /** What became of a goal. */
    public enum Status {
        PROPOSED,
        AGREED,
        MET,
        NEARLY,
        NOT_YET,
        CHANGED,
        DROPPED,
        CARRIED
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
