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
 * A child's own line over the weeks, as SVG for screen and paper: numbers stand at the points, so that color is never
 * the only carrier, and a week without a number is a broken line, never a zero.
 */
public record LineChart(String title, String description, List<Point> points, Locale locale, boolean rightToLeft) {

    // Small units, so that the numbers stay readable on a phone.
    private static final int WIDTH = 360;
    private static final int HEIGHT = 210;
    private static final int MARGIN = 30;
    private static final int TOP = 40;
    private static final int MOST_LABELS = 6;
    private static final int LONGEST_WITHOUT_GAP = 10;

    /** One dated value. */
    public record Point(LocalDate on, BigDecimal amount) {

        /** The day as the axis says it: "Nov 3" in English, the day first in the other languages. */
        String day(Locale locale) {
            String pattern = locale.getLanguage().equals("en") ? "MMM d" : "d MMM";
            return DateTimeFormatter.ofPattern(pattern, locale).format(on);
        }
    }

    public String svg() {
        StringBuilder svg = new StringBuilder(2048);
        svg.append("<svg class=\"line-chart\" viewBox=\"0 0 %d %d\" role=\"img\"".formatted(WIDTH, HEIGHT))
                .append(" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"")
                .append(HtmlEscape.escapeHtml4Xml(description))
                .append("\"><title>")
                .append(HtmlEscape.escapeHtml4Xml(title))
                .append("</title>");
        line(svg, "chart-axis", MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
        for (int place = 1; place < points.size(); place++) {
            join(svg, points.get(place - 1), points.get(place));
        }
        for (int place = 0; place < points.size(); place++) {
            mark(svg, points.get(place), isLabelled(place));
        }
        return svg.append("</svg>").toString();
    }

    private void join(StringBuilder svg, Point from, Point to) {
        boolean gap = ChronoUnit.DAYS.between(from.on(), to.on()) > LONGEST_WITHOUT_GAP;
        line(svg, gap ? "chart-gap" : "chart-line", x(from), y(from), x(to), y(to));
    }

    private static void line(StringBuilder svg, String kind, int x1, int y1, int x2, int y2) {
        String dashes = kind.equals("chart-gap") ? " stroke-dasharray=\"3 6\"" : "";
        svg.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"currentColor\"%s/>"
                .formatted(kind, x1, y1, x2, y2, dashes));
    }

    private void mark(StringBuilder svg, Point point, boolean labelled) {
        svg.append("<circle class=\"chart-point\" cx=\"%d\" cy=\"%d\" r=\"5\"/>".formatted(x(point), y(point)));
        if (labelled) {
            text(svg, "chart-value", 15, x(point), y(point) - 12, plain(point.amount()));
            text(svg, "chart-day", 12, x(point), HEIGHT - MARGIN + 20, point.day(locale));
        }
    }

    private static void text(StringBuilder svg, String kind, int size, int x, int y, String words) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(kind, x, y, size, HtmlEscape.escapeHtml4Xml(words)));
    }

    /** Counted from the latest point, which always has its number. */
    private boolean isLabelled(int place) {
        int every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        return (points.size() - 1 - place) % every == 0;
    }

    private int x(Point point) {
        LocalDate first = points.get(0).on();
        long span = ChronoUnit.DAYS.between(first, points.get(points.size() - 1).on());
        double along = span == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, point.on()) / span;
        int fromStart = (int) Math.round(2 * MARGIN + along * (WIDTH - 4 * MARGIN));
        return rightToLeft ? WIDTH - fromStart : fromStart;
    }

    private int y(Point point) {
        double lowest = amounts().min().orElse(0);
        double highest = amounts().max().orElse(1);
        double above = highest > lowest ? (point.amount().doubleValue() - lowest) / (highest - lowest) : 0.5;
        int bottom = HEIGHT - MARGIN - 24;
        return (int) Math.round(bottom - above * (bottom - TOP));
    }

    private DoubleStream amounts() {
        return points.stream().mapToDouble(point -> point.amount().doubleValue());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
