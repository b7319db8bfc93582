package org.studentled.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.school.ClassId;

class RoundTest {

    private static final RoundDates DATES = RoundDates.usual(LocalDate.of(2026, 9, 7));
    private static final RoundDates LATER = RoundDates.usual(LocalDate.of(2026, 9, 14));

    private static final Map<String, UnaryOperator<Round>> CHANGES = Map.of(
            "the days move", round -> round.at(LATER),
            "the teacher is away", round -> round.withTeacher(true),
            "someone stands in", round -> round.withTeacher(false),
            "it is closed", round -> round.entering(Phase.CLOSED));

    /** Where a class may go from each phase: forward only. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,      COLLECTING PREP REHEARSAL EVENING FOLLOW_UP CLOSED",
        "COLLECTING, PREP REHEARSAL EVENING FOLLOW_UP CLOSED",
        "PREP,       REHEARSAL EVENING FOLLOW_UP CLOSED",
        "REHEARSAL,  EVENING FOLLOW_UP CLOSED",
        "EVENING,    FOLLOW_UP CLOSED",
        "FOLLOW_UP,  CLOSED",
        "CLOSED,     ''"
    })
    void a_class_goes_forward_only(Phase from, String ahead) {
        List<String> allowed = List.of(ahead.split(" "));
        for (Phase to : Phase.values()) {
            Round round = round(from, false);
            assertThat(round.mayEnter(to)).as("%s to %s", from, to).isEqualTo(allowed.contains(to.name()));
            if (round.mayEnter(to)) {
                assertThat(round.entering(to)).isEqualTo(round(round, to, DATES, false));
            } else {
                assertThatThrownBy(() -> round.entering(to))
                        .as("%s to %s", from, to)
                        .isInstanceOf(
                                from == Phase.CLOSED ? Round.AlreadyClosed.class : IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everything_changes_until_the_round_is_over_and_nothing_after(Phase phase) {
        for (boolean away : List.of(true, false)) {
            Round round = round(phase, away);
            CHANGES.forEach((what, change) -> {
                if (phase == Phase.CLOSED) {
                    assertThatThrownBy(() -> change.apply(round)).as(what).isInstanceOf(Round.AlreadyClosed.class);
                } else {
                    assertThat(change.apply(round))
                            .as(what)
                            .extracting(Round::id, Round::classId, Round::title, Round::band, Round::version)
                            .containsExactly(round.id(), round.classId(), round.title(), round.band(), round.version());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void a_change_changes_what_it_names_and_nothing_else(Phase phase) {
        Round round = round(phase, false);
        assertThat(round.at(LATER)).isEqualTo(round(round, phase, LATER, false));
        assertThat(round.withTeacher(true)).isEqualTo(round(round, phase, DATES, true));
        assertThat(round.withTeacher(true).withTeacher(false)).isEqualTo(round);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void the_next_round_is_planned_once_the_one_before_is_over(Phase phase) {
        Round before = round(phase, false);
        if (before.isOpen()) {
            assertThatThrownBy(() -> planned(List.of(before))).isInstanceOf(Round.AlreadyStarted.class);
        } else {
            assertThat(planned(List.of(before)).previous()).isEqualTo(before.id());
        }
    }

    @Test
    void the_latest_of_those_before_is_the_one_whose_goals_come_along() {
        Round latest = round(Phase.CLOSED, false);
        Round older = round(Phase.CLOSED, false);
        assertThat(planned(List.of(latest, older)).previous()).isEqualTo(latest.id());
        assertThatThrownBy(() -> planned(List.of(latest, round(Phase.DRAFT, false))))
                .isInstanceOf(Round.AlreadyStarted.class);
        assertThat(planned(List.of()).previous()).isNull();
        assertThat(planned(List.of()).phase()).isEqualTo(Phase.DRAFT);
    }

    private static Round planned(List<Round> earlier) {
        return Round.planned(ClassId.random(), "Spring", Band.GRADES_2_3, LATER, earlier);
    }

    private static Round round(Phase phase, boolean away) {
        return new Round(
                RoundId.random(), ClassId.random(), "Autumn", Band.GRADES_2_3, phase, DATES, RoundId.random(), away, 7);
    }

    private static Round round(Round of, Phase phase, RoundDates dates, boolean away) {
        return new Round(of.id(), of.classId(), of.title(), of.band(), phase, dates, of.previous(), away, of.version());
    }
}
