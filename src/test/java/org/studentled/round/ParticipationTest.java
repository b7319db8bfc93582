package org.studentled.round;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studentled.round.Participation.Action;
import org.studentled.round.Participation.Standing;
import org.studentled.school.StudentId;

class ParticipationTest {

    private static final Map<Action, UnaryOperator<Participation>> ACTIONS = Map.of(
            Action.JOIN_AGAIN, Participation::joinedAgain,
            Action.LEAVE, Participation::left,
            Action.FINISH, Participation::finished);

    /** Where each action leads; nothing where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "JOIN_AGAIN, ,         TAKING_PART, ",
        "LEAVE,      LEFT,     ,            ",
        "FINISH,     FINISHED, ,            "
    })
    void an_action_leads_on_from_where_it_makes_sense_and_is_refused_elsewhere(
            Action action, @Nullable Standing takingPart, @Nullable Standing left, @Nullable Standing finished) {
        check(action, Standing.TAKING_PART, takingPart);
        check(action, Standing.LEFT, left);
        check(action, Standing.FINISHED, finished);
    }

    @Test
    void whoever_joins_takes_part() {
        assertThat(Participation.of(RoundId.random(), StudentId.random(), LocalDate.of(2026, 11, 30))
                        .isTakingPart())
                .isTrue();
    }

    private static void check(Action action, Standing from, @Nullable Standing to) {
        Participation before = participation(from);
        UnaryOperator<Participation> act = requireNonNull(ACTIONS.get(action));
        assertThat(before.may(action)).as("%s while %s", action, from).isEqualTo(to != null);
        if (to == null) {
            assertThatThrownBy(() -> act.apply(before))
                    .isInstanceOf(Participation.ActionRefused.class)
                    .hasMessage(action + " while " + from);
        } else {
            assertThat(act.apply(before))
                    .isEqualTo(new Participation(
                            before.id(),
                            before.roundId(),
                            before.studentId(),
                            before.joinedOn(),
                            to,
                            before.version()));
        }
    }

    private static Participation participation(Standing standing) {
        return new Participation(
                ParticipationId.random(), RoundId.random(), StudentId.random(), LocalDate.of(2026, 9, 7), standing, 7);
    }
}
