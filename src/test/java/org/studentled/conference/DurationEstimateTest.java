package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

class DurationEstimateTest {

    private static final Instant FIVE = Instant.parse("2026-11-24T22:00:00Z");

    @Test
    void a_family_that_has_just_come_needs_about_three_quarters_of_an_hour() {
        assertThat(DurationEstimate.usual().minutesLeft(sitting(1), FIVE)).isBetween(40L, 50L);
    }

    @Test
    void a_table_that_works_on_paper_goes_on_by_the_clock() {
        Conference paper = sitting(1);
        assertThat(DurationEstimate.usual().isNearlyDone(paper, at(20))).isFalse();
        assertThat(DurationEstimate.usual().isNearlyDone(paper, at(43))).isTrue();
        assertThat(DurationEstimate.usual().minutesLeft(paper, at(90))).isZero();
    }

    @Test
    void a_tapped_step_counts_from_its_tap() {
        Conference tapped = sitting(1).atStep(7, at(20));
        assertThat(DurationEstimate.usual().minutesLeft(tapped, at(20))).isEqualTo(18);
        assertThat(DurationEstimate.usual().isNearlyDone(tapped, at(20))).isFalse();
        assertThat(DurationEstimate.usual().isNearlyDone(tapped.atStep(8, at(21)), at(21)))
                .isTrue();
    }

    @Test
    void a_quick_class_teaches_the_board_its_own_pace() {
        List<Conference> quick = IntStream.range(0, 3)
                .mapToObj(n -> sitting(1).held(Conference.Place.TABLE, at(23)))
                .toList();
        assertThat(DurationEstimate.of(quick).minutesLeft(sitting(1), FIVE)).isEqualTo(23);
    }

    @Test
    void what_was_held_at_home_says_nothing_about_the_pace_at_the_tables() {
        List<Conference> athome = IntStream.range(0, 3)
                .mapToObj(n -> sitting(1).held(Conference.Place.HOME, at(600)))
                .toList();
        assertThat(DurationEstimate.of(athome).minutesLeft(sitting(1), FIVE))
                .isEqualTo(DurationEstimate.usual().minutesLeft(sitting(1), FIVE));
    }

    private static Conference sitting(int step) {
        return Conference.of(ParticipationId.random(), HouseholdId.random())
                .begun(1, 2, Conference.Place.TABLE, FIVE)
                .atStep(step, FIVE);
    }

    private static Instant at(int minutes) {
        return FIVE.plus(Duration.ofMinutes(minutes));
    }
}
