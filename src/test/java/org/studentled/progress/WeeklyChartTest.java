package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeeklyChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void every_kind_says_its_numbers_beside_its_colours(ChartKind kind) {
        String svg =
                chart(kind, "20", null, false, point(0, "12"), point(7, "15")).svg();
        assertThat(svg).contains(">12<", kind == ChartKind.COUNT_UP ? ">27<" : ">15<", ">Feb 2<", "role=\"img\"");
    }

    @Test
    void a_week_without_a_number_stays_empty_and_is_never_a_zero() {
        List<Integer> together = places(chart(ChartKind.BAR, "20", null, false, point(0, "12"), point(7, "15"))
                .svg());
        List<Integer> apart = places(chart(ChartKind.BAR, "20", null, false, point(0, "12"), point(21, "15"))
                .svg());
        assertThat(together).hasSize(2);
        assertThat(apart).hasSize(2);
        assertThat(apart.get(1)).isGreaterThan(together.get(1));
    }

    @Test
    void a_goal_stands_as_a_line_and_as_the_bar_behind_the_bar() {
        String svg = chart(ChartKind.GOAL, null, "100", false, point(0, "62"), point(7, "71"))
                .svg();
        assertThat(svg).contains("chart-goal", "★ 100");
        assertThat(count(svg, "chart-ghost")).isEqualTo(2);
        assertThat(chart(ChartKind.GOAL, null, null, false, point(0, "62")).svg())
                .doesNotContain("chart-goal");
    }

    @Test
    void dots_are_filled_as_far_as_the_child_came() {
        String svg = chart(ChartKind.DOTS, "5", null, false, point(0, "3")).svg();
        assertThat(count(svg, "chart-dot")).isEqualTo(3);
        assertThat(count(svg, "chart-ring")).isEqualTo(2);
        assertThat(count(
                        chart(ChartKind.DOTS, "100", null, false, point(0, "50"))
                                .svg(),
                        "chart-dot"))
                .isEqualTo(5);
    }

    @Test
    void from_right_to_left_the_first_week_stands_at_the_right() {
        List<Integer> mirrored = places(chart(ChartKind.BAR, "20", null, true, point(0, "12"), point(7, "15"))
                .svg());
        assertThat(mirrored.get(0)).isGreaterThan(mirrored.get(1));
    }

    @Test
    void no_number_is_an_empty_frame_and_a_grid_has_a_square_for_every_week() {
        assertThat(chart(ChartKind.BAR, null, null, false).svg())
                .doesNotContain("chart-bar")
                .endsWith("</svg>");
        assertThat(count(new BlankGrid("Spelling", 12, false).svg(), "chart-ring"))
                .isEqualTo(120);
    }

    @Test
    void numbers_of_another_scale_are_another_series() {
        Score of20 = score("14", "20");
        Score of50 = score("30", "50");
        assertThat(Trend.alike(List.of(of20, of20, of50))).containsExactly(of50);
        assertThat(Trend.of(List.of(of20, of50))).get().returns(Trend.Way.ONE, Trend::way);
        assertThat(Trend.of(List.of())).isEmpty();
    }

    private static Score score(String amount, String outOf) {
        return new Score(
                ScoreId.random(),
                MeasureId.random(),
                new org.studentled.school.StudentId(java.util.UUID.randomUUID()),
                MONDAY,
                new BigDecimal(amount),
                new BigDecimal(outOf),
                ScoreSource.TEACHER,
                null,
                null,
                null,
                java.time.Instant.EPOCH,
                false,
                null,
                0);
    }

    private static WeeklyChart chart(
            ChartKind kind,
            @Nullable String top,
            @Nullable String target,
            boolean mirrored,
            LineChart.Point... points) {
        return new WeeklyChart(
                kind,
                "Spelling",
                "Spelling: my numbers",
                List.of(points),
                top == null ? null : new BigDecimal(top),
                target == null ? null : new BigDecimal(target),
                Locale.ENGLISH,
                mirrored);
    }

    private static LineChart.Point point(int day, String amount) {
        return new LineChart.Point(MONDAY.plusDays(day), new BigDecimal(amount));
    }

    private static List<Integer> places(String svg) {
        return Pattern.compile("chart-bar\" x=\"(\\d+)\"")
                .matcher(svg)
                .results()
                .map(MatchResult::group)
                .map(found -> Integer.valueOf(found.replaceAll("\\D", "")))
                .toList();
    }

    private static long count(String svg, String kind) {
        return Pattern.compile("class=\"" + kind + "\"").matcher(svg).results().count();
    }
}
