package org.studentled.conference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.conference.Conference.Action;
import org.studentled.conference.Conference.Place;
import org.studentled.conference.Conference.Resumption;
import org.studentled.conference.Conference.Standing;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

class ConferenceTest {

    private static final Instant BEFORE = Instant.parse("2026-11-30T17:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-30T17:20:00Z");

    private static final Map<Action, UnaryOperator<Conference>> ACTIONS = new EnumMap<>(Map.of(
            Action.BEGIN, conference -> conference.begun(2, 3, Place.TABLE, NOW),
            Action.REACH, conference -> conference.atStep(5, NOW),
            Action.MOVE, conference -> conference.at(4),
            Action.INTERRUPT, Conference::interrupted,
            Action.GO_ON, conference -> conference.resumed(Resumption.TONIGHT, NOW),
            Action.LEAVE_TABLE, conference -> conference.resumed(Resumption.ANOTHER_TIME, NOW),
            Action.GO_HOME, Conference::goneHome,
            Action.HOLD, conference -> conference.held(Place.TABLE, NOW),
            Action.CALL_OFF, Conference::calledOff));

    /** Where each action leads; nothing where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "BEGIN,       UNDER_WAY,  ,           UNDER_WAY,  ,          ,     ",
        "REACH,       ,           UNDER_WAY,  ,           ,          ,     ",
        "MOVE,        ,           UNDER_WAY,  ,           ,          ,     ",
        "INTERRUPT,   ,           ON_HOLD,    ,           ,          ,     ",
        "GO_ON,       ,           ,           UNDER_WAY,  ,          ,     ",
        "LEAVE_TABLE, ,           ,           ON_HOLD,    ,          ,     ",
        "GO_HOME,     AT_HOME,    ,           AT_HOME,    AT_HOME,   ,     ",
        "HOLD,        HELD,       HELD,       HELD,       HELD,      ,     ",
        "CALL_OFF,    CALLED_OFF, CALLED_OFF, CALLED_OFF, CALLED_OFF,,     CALLED_OFF"
    })
    void an_action_leads_on_from_where_it_makes_sense_and_is_refused_elsewhere(
            Action action,
            @Nullable Standing expected,
            @Nullable Standing underWay,
            @Nullable Standing onHold,
            @Nullable Standing atHome,
            @Nullable Standing held,
            @Nullable Standing calledOff) {
        check(action, Standing.EXPECTED, expected);
        check(action, Standing.UNDER_WAY, underWay);
        check(action, Standing.ON_HOLD, onHold);
        check(action, Standing.AT_HOME, atHome);
        check(action, Standing.HELD, held);
        check(action, Standing.CALLED_OFF, calledOff);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void what_happens_instead_is_decided_only_while_the_family_is_expected(Standing standing) {
        assertThat(conference(standing).may(Action.DECIDE)).isEqualTo(standing == Standing.EXPECTED);
    }

    @Test
    void an_arrival_is_undone_only_while_nothing_has_happened_at_the_table() {
        Conference begun = conference(Standing.EXPECTED).begun(2, 3, Place.TABLE, NOW);
        Conference expected = begun.notHereAfterAll();
        assertThat(expected.standing()).isEqualTo(Standing.EXPECTED);
        assertThat(expected.arrivedAt()).isNull();
        assertThat(expected.table()).isZero();
        assertThatThrownBy(() -> begun.atStep(2, NOW).notHereAfterAll()).isInstanceOf(Conference.ActionRefused.class);
        assertThatThrownBy(() -> conference(Standing.HELD).notHereAfterAll())
                .isInstanceOf(Conference.ActionRefused.class);
    }

    @Test
    void the_table_is_left_once() {
        Conference gone = conference(Standing.ON_HOLD).resumed(Resumption.ANOTHER_TIME, NOW);
        assertThat(gone.table()).isZero();
        assertThat(gone.isPaused()).isFalse();
        assertThat(gone.mayResume(Resumption.HOME)).isFalse();
        assertThatThrownBy(() -> gone.resumed(Resumption.HOME, NOW)).isInstanceOf(Conference.ActionRefused.class);
    }

    @Test
    void what_was_broken_off_goes_on_at_its_step_and_the_first_arrival_counts() {
        Conference again = conference(Standing.ON_HOLD).begun(6, 1, Place.TABLE, NOW);
        assertThat(again.step()).isEqualTo(3);
        assertThat(again.arrivedAt()).isEqualTo(BEFORE);
        assertThat(again.stepAt()).isEqualTo(NOW);
        assertThat(again.adults()).isEqualTo(1);
    }

    @Test
    void a_conference_held_at_a_table_went_through_the_whole_agenda_and_leaves_the_table() {
        Conference held = conference(Standing.UNDER_WAY).held(Place.TABLE, NOW);
        assertThat(held.step()).isEqualTo(Conference.STEPS);
        assertThat(held.table()).isZero();
        assertThat(held.heldAt()).isEqualTo(NOW);
        assertThat(conference(Standing.AT_HOME).held(Place.HOME, NOW).step()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "12"})
    void the_agenda_has_eleven_steps(int step) {
        assertThatThrownBy(() -> conference(Standing.UNDER_WAY).atStep(step, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void an_action_changes_nothing_of_whose_conference_it_is(Action action) {
        for (Standing standing : Standing.values()) {
            Conference before = conference(standing);
            if (ACTIONS.containsKey(action) && before.may(action)) {
                Conference after = ACTIONS.get(action).apply(before);
                assertThat(after)
                        .extracting(Conference::id, Conference::participationId, Conference::householdId)
                        .containsExactly(before.id(), before.participationId(), before.householdId());
                assertThat(after.version()).isEqualTo(before.version());
            }
        }
    }

    private static void check(Action action, Standing from, @Nullable Standing to) {
        Conference before = conference(from);
        UnaryOperator<Conference> act = requireNonNull(ACTIONS.get(action));
        assertThat(before.may(action)).as("%s while %s", action, from).isEqualTo(to != null);
        if (to == null) {
            assertThatThrownBy(() -> act.apply(before))
                    .as("%s while %s", action, from)
                    .isInstanceOf(Conference.ActionRefused.class)
                    .hasMessage(action + " while " + from);
        } else {
            assertThat(act.apply(before).standing())
                    .as("%s while %s", action, from)
                    .isEqualTo(to);
        }
    }

    private static Conference conference(Standing standing) {
        boolean sits = standing == Standing.UNDER_WAY || standing == Standing.ON_HOLD;
        return new Conference(
                ConferenceId.random(),
                ParticipationId.random(),
                HouseholdId.random(),
                standing,
                standing == Standing.EXPECTED ? 0 : 3,
                sits ? 1 : 0,
                sits ? 2 : 0,
                standing == Standing.EXPECTED ? null : BEFORE,
                sits ? BEFORE : null,
                standing == Standing.HELD ? BEFORE : null,
                sits ? Place.TABLE : null,
                7);
    }
}
