package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;

class EveningTest {

    private static final LocalDate EVENING = LocalDate.of(2026, 12, 3);
    private static final RoundDates DATES = RoundDates.usual(LocalDate.of(2026, 9, 7));

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 16, 17, 18, 25, 26, 31, 60})
    void every_family_of_a_class_has_a_start_before_the_evening_is_late(int families) {
        Evening evening = Evening.on(RoundId.random(), EVENING, families, Evenings.USUAL_TABLES);
        assertThat(evening.starts().size() * evening.perStart()).isGreaterThanOrEqualTo(families);
        assertThat(evening.lastStart()).isBeforeOrEqualTo(LocalTime.of(20, 0));
        assertThat(evening.everyMinutes()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void even_a_single_family_may_choose() {
        assertThat(Evening.on(RoundId.random(), EVENING, 1, Evenings.USUAL_TABLES)
                        .starts())
                .hasSize(2);
    }

    @Test
    void a_small_class_has_starts_to_spare() {
        Evening evening = Evening.on(RoundId.random(), EVENING, 8, Evenings.USUAL_TABLES);
        assertThat(evening.starts()).hasSize(10);
        assertThat(evening.tables()).isEqualTo(Evenings.USUAL_TABLES);
        assertThat(evening.perStart()).isEqualTo(1);
    }

    @Test
    void a_class_without_children_still_has_an_evening() {
        assertThat(Evening.on(RoundId.random(), EVENING, 0, Evenings.USUAL_TABLES)
                        .starts())
                .containsExactly(LocalTime.of(16, 0));
    }

    @Test
    void another_evening_lies_between_the_rehearsals_and_the_end_of_the_round() {
        Evening main = Evening.on(RoundId.random(), DATES.evening(), 8, Evenings.USUAL_TABLES);
        for (LocalDate day : List.of(DATES.rehearsalFrom(), DATES.closesOn())) {
            assertThat(main.another(day, DATES).date()).isEqualTo(day);
        }
        for (LocalDate day :
                List.of(DATES.rehearsalFrom().minusDays(1), DATES.closesOn().plusDays(1))) {
            assertThatThrownBy(() -> main.another(day, DATES)).isInstanceOf(Evening.DateOutOfRoundException.class);
        }
    }

    @Test
    void only_the_evening_that_the_rounds_dates_follow_moves_out_of_them() {
        LocalDate late = DATES.closesOn().plusDays(1);
        Evening main = Evening.on(RoundId.random(), DATES.evening(), 8, Evenings.USUAL_TABLES);
        assertThat(main.movedTo(late, DATES).date()).isEqualTo(late);
        Evening second = main.another(DATES.evening().plusDays(1), DATES);
        assertThatThrownBy(() -> second.movedTo(late, DATES)).isInstanceOf(Evening.DateOutOfRoundException.class);
        assertThat(second.movedTo(DATES.closesOn(), DATES).id()).isEqualTo(second.id());
    }

    @Test
    void a_plan_leaves_every_family_its_start() {
        Evening evening = Evening.on(RoundId.random(), EVENING, 8, Evenings.USUAL_TABLES);
        LocalTime first = evening.firstStart();
        Evening.Plan later = new Evening.Plan(first.plusMinutes(30), first.plusHours(2), 15, 4, 1);
        assertThatThrownBy(() -> evening.planned(later, List.of(first))).isInstanceOf(Evening.StartsTaken.class);
        assertThat(evening.planned(later, List.of(first.plusMinutes(45))).tables())
                .isEqualTo(4);
        assertThat(evening.planned(later, List.of()).firstStart()).isEqualTo(first.plusMinutes(30));
    }
}
