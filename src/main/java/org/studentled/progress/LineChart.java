package org.studentled.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.unbescape.html.HtmlEscape;

/**
 * A child's own line over the weeks, as SVG for screen and paper: numbers stand at the points, so that colour is never
 * the only carrier.
 */
public record LineChart(String title, String description, List<Point> points, Locale locale, boolean rightToLeft) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int MARGIN = 44;

    /** One dated value. */
    public record Point(LocalDate on, BigDecimal amount) {}

    public String svg() {
        StringBuilder svg = new StringBuilder(2048);
        svg.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"")
                .append(HtmlEscape.escapeHtml4Xml(description))
                .append("\"><title>")
                .append(HtmlEscape.escapeHtml4Xml(title))
                .append("</title>");
        svg.append("<line class=\"chart-axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>"
                .formatted(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN));
        svg.append("<polyline class=\"chart-line\" points=\"");
        points.forEach(
                point -> svg.append(x(point)).append(',').append(y(point)).append(' '));
        svg.append("\"/>");
        points.forEach(point -> mark(svg, point));
        return svg.append("</svg>").toString();
    }

    private void mark(StringBuilder svg, Point point) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", locale);
        svg.append("<circle class=\"chart-point\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(x(point), y(point)));
        svg.append("<text class=\"chart-value\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(
                        x(point),
                        y(point) - 14,
                        point.amount().stripTrailingZeros().toPlainString()));
        svg.append("<text class=\"chart-day\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(x(point), HEIGHT - MARGIN + 24, HtmlEscape.escapeHtml4Xml(day.format(point.on()))));
    }

    private int x(Point point) {
        LocalDate first = points.get(0).on();
        long span = Math.max(
                1, ChronoUnit.DAYS.between(first, points.get(points.size() - 1).on()));
        long along = (WIDTH - 4L * MARGIN) * ChronoUnit.DAYS.between(first, point.on()) / span;
        int fromStart = (int) (2L * MARGIN + along);
        return rightToLeft ? WIDTH - fromStart : fromStart;
    }

    private int y(Point point) {
        double lowest = amounts().min().orElse(0);
        double highest = amounts().max().orElse(1);
        double span = highest > lowest ? highest - lowest : 1;
        double above = (point.amount().doubleValue() - lowest) / span;
        return (int) Math.round(HEIGHT - MARGIN - 30 - above * (HEIGHT - 2.0 * MARGIN - 50));
    }

    private DoubleStream amounts() {
        return points.stream().mapToDouble(point -> point.amount().doubleValue());
    }
}
