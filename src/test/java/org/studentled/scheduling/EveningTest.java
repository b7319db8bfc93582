package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.round.RoundId;

class EveningTest {

    private static final LocalDate EVENING = LocalDate.of(2026, 12, 3);

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
}
