package org.studentled.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.goals.Goal.Status;
import org.studentled.round.ParticipationId;

class GoalTest {

    private static final LocalDate DUE = LocalDate.of(2031, 5, 1);
    private static final Goal.Wish WISH = new Goal.Wish("read 120 words", "", "", "", DUE, "", "");

    /** Whether a goal of each status goes on in this round, and comes along to the next one. */
    @ParameterizedTest
    @CsvSource({
        "PROPOSED, false, true",
        "AGREED,   false, true",
        "MET,      false, true",
        "NEARLY,   true,  true",
        "NOT_YET,  true,  true",
        "CHANGED,  false, false",
        "DROPPED,  false, false",
        "CARRIED,  false, true"
    })
    void what_is_not_reached_goes_on_and_what_is_not_set_aside_comes_along(
            Status status, boolean goesOn, boolean comesAlong) {
        Goal goal = goal(status, null);
        if (goesOn) {
            assertThat(goal.goingOn(DUE.plusDays(1)))
                    .returns(Status.PROPOSED, Goal::status)
                    .returns(goal.id(), Goal::grownFrom)
                    .returns(DUE.plusDays(1), Goal::dueOn);
        } else {
            assertThatThrownBy(() -> goal.goingOn(DUE))
                    .isInstanceOf(Goal.ActionRefused.class)
                    .hasMessage("GO_ON while " + status);
        }
        ParticipationId next = ParticipationId.random();
        assertThat(goal.may(Goal.Action.CARRY)).isEqualTo(comesAlong);
        if (comesAlong) {
            assertThat(goal.carriedTo(next))
                    .returns(Status.CARRIED, Goal::status)
                    .returns(goal.id(), Goal::carriedFrom)
                    .returns(next, Goal::participationId);
        } else {
            assertThatThrownBy(() -> goal.carriedTo(next)).isInstanceOf(Goal.ActionRefused.class);
        }
    }

    /** From every status: a child may look at a goal again and answer otherwise. */
    @ParameterizedTest
    @EnumSource(Status.class)
    void what_became_of_a_goal_is_one_of_five_answers(Status before) {
        Goal goal = goal(before, null);
        for (Status answer : Status.values()) {
            switch (answer) {
                case MET, NEARLY, NOT_YET, CHANGED, DROPPED ->
                    assertThat(goal.became(answer, "I was ill."))
                            .returns(answer, Goal::status)
                            .returns("I was ill.", Goal::reason)
                            .returns(goal.id(), Goal::id);
                case PROPOSED, AGREED, CARRIED ->
                    assertThatThrownBy(() -> goal.became(answer, "")).isInstanceOf(Goal.NoAnswerException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_goal_of_this_round_may_be_put_in_other_words_and_one_of_the_last_round_may_not(Status status) {
        Goal own = goal(status, null);
        assertThat(own.saying(WISH)).returns("read 120 words", Goal::willDo).returns(status, Goal::status);
        Goal last = goal(status, GoalId.random());
        assertThatThrownBy(() -> last.saying(WISH)).isInstanceOf(Goal.ActionRefused.class);
    }

    @Test
    void a_goal_is_proposed_first() {
        assertThat(Goal.set(ParticipationId.random(), WISH))
                .returns(Status.PROPOSED, Goal::status)
                .returns("read 120 words", Goal::willDo);
    }

    private static Goal goal(Status status, @Nullable GoalId carriedFrom) {
        return new Goal(
                GoalId.random(),
                ParticipationId.random(),
                "read 100 words",
                "",
                "",
                "",
                DUE,
                "",
                "",
                status,
                "",
                carriedFrom,
                null,
                7);
    }
}
