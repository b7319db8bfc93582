package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Test
    void every_number_stands_at_its_point_and_the_points_are_joined() {
        String svg =
                chart(false, point(0, "62"), point(7, "71.50"), point(14, "87")).svg();
        assertThat(svg).contains(">62<", ">71.5<", ">87<", ">Feb 2<", ">Feb 16<");
        assertThat(count(svg, "chart-point")).isEqualTo(3);
        assertThat(count(svg, "chart-line")).isEqualTo(2);
        assertThat(svg).doesNotContain("chart-gap");
    }

    @Test
    void english_names_the_month_first_and_other_languages_the_day() {
        var point = point(0, "62");
        assertThat(point.day(Locale.US)).isEqualTo("Feb 2");
        assertThat(point.day(Locale.forLanguageTag("es"))).startsWith("2 feb");
    }

    @Test
    void a_week_without_a_number_is_a_broken_line_and_never_a_zero() {
        String svg = chart(false, point(0, "62"), point(21, "71")).svg();
        assertThat(count(svg, "chart-gap")).isEqualTo(1);
        assertThat(svg)
                .contains("stroke-dasharray")
                .doesNotContain("chart-line\"")
                .doesNotContain(">0<");
    }

    @Test
    void one_number_is_one_dot_in_the_middle() {
        String svg = chart(false, point(0, "14.5")).svg();
        assertThat(svg).contains("cx=\"180\"", ">14.5<").doesNotContain("chart-line\"");
    }

    @Test
    void no_number_is_an_empty_frame() {
        String svg = chart(false).svg();
        assertThat(svg).contains("chart-axis").doesNotContain("chart-point").endsWith("</svg>");
    }

    @Test
    void the_same_number_every_week_is_a_level_line() {
        String svg = chart(false, point(0, "5"), point(7, "5")).svg();
        assertThat(svg).containsPattern("chart-line\" x1=\"60\" y1=\"(\\d+)\" x2=\"300\" y2=\"\\1\"");
    }

    @Test
    void a_right_to_left_chart_is_mirrored() {
        assertThat(chart(false, point(0, "1"), point(7, "2")).svg()).contains("cx=\"60\"", "cx=\"300\"");
        String svg = chart(true, point(0, "1"), point(7, "2")).svg();
        assertThat(svg.indexOf("cx=\"300\"")).isBetween(0, svg.indexOf("cx=\"60\""));
    }

    @Test
    void a_long_year_keeps_its_labels_apart_and_the_latest_number_readable() {
        LineChart.Point[] year = new LineChart.Point[30];
        for (int week = 0; week < year.length; week++) {
            year[week] = point(week * 7, String.valueOf(100 + week));
        }
        String svg = chart(false, year).svg();
        assertThat(count(svg, "chart-point")).isEqualTo(30);
        assertThat(count(svg, "chart-value")).isLessThanOrEqualTo(6);
        assertThat(svg).contains(">129<");
    }

    @Test
    void a_name_can_not_break_out_of_the_drawing() {
        String svg = new LineChart("<script>", "\"><script>", List.of(), Locale.ENGLISH, false).svg();
        assertThat(svg).doesNotContain("<script>");
    }

    private static LineChart chart(boolean rightToLeft, LineChart.Point... points) {
        return new LineChart("Reading", "Reading: my numbers", List.of(points), Locale.ENGLISH, rightToLeft);
    }

    private static LineChart.Point point(int day, String amount) {
        return new LineChart.Point(MONDAY.plusDays(day), new BigDecimal(amount));
    }

    private static long count(String svg, String kind) {
        return Pattern.compile("class=\"" + kind + "\"").matcher(svg).results().count();
    }
}
