package org.studentled.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A child's numbers as bars, dots or a growing count: a place for each week, and a week without a number stays empty.
 *
 * @param top the most there is to reach; nothing where there is no top
 * @param target what the child wants to reach; nothing without such a goal
 */
record WeeklyChart(
        ChartKind kind,
        String title,
        String description,
        List<LineChart.Point> points,
        @Nullable BigDecimal top,
        @Nullable BigDecimal target,
        Locale locale,
        boolean rightToLeft) {

    private static final int DAYS = 7;
    private static final int MOST_SLOTS = 26;
    private static final int MOST_DOTS = 10;
    private static final int MOST_LABELS = 8;

    String svg() {
        SvgCanvas svgCanvas = new SvgCanvas(title, description, rightToLeft);
        List<LineChart.Point> shown = shown();
        double highest = highest(shown);
        int slots = slots(shown);
        int every = (slots + MOST_LABELS - 1) / MOST_LABELS;
        for (int place = 0; place < shown.size(); place++) {
            LineChart.Point point = shown.get(place);
            int slot = slot(shown, point);
            int y = y(point.amount().doubleValue(), highest);
            mark(svgCanvas, slot, slots, y, point.amount().doubleValue(), highest);
            boolean last = place == shown.size() - 1;
            if (slot % every == 0 || last) {
                String day = point.day(locale);
                int above = (kind == ChartKind.DOTS ? topOfDots(highest) : y) - 8;
                svgCanvas.text("chart-value", slots > 8 ? 12 : 15, middle(slot, slots), above, plain(point.amount()));
                svgCanvas.text(
                        "chart-day",
                        slots > 6 ? 10 : 12,
                        middle(slot, slots),
                        SvgCanvas.HEIGHT - SvgCanvas.MARGIN + 20,
                        slots > 10 && !last && slot % (every * 2) != 0 ? "" : day);
            }
        }
        goal(svgCanvas, highest);
        return svgCanvas.done();
    }

    private void mark(SvgCanvas svgCanvas, int slot, int slots, int y, double amount, double highest) {
        int base = SvgCanvas.HEIGHT - SvgCanvas.MARGIN;
        int width = Math.min(34, Math.max(4, room(slots) * 2 / 3));
        int x = middle(slot, slots) - width / 2;
        switch (kind) {
            case DOTS -> dots(svgCanvas, slot, slots, amount, highest);
            case GOAL -> {
                if (target != null) {
                    int goalAt = y(target.doubleValue(), highest);
                    svgCanvas.bar("chart-ghost", x - 3, goalAt, width + 6, base - goalAt);
                }
                svgCanvas.bar("chart-bar", x, y, width, base - y);
            }
            default -> svgCanvas.bar("chart-bar", x, y, width, base - y);
        }
    }

    /** Up to ten dots in a column; a dot stands for as much as it must so that ten are enough. */
    private void dots(SvgCanvas svgCanvas, int slot, int slots, double amount, double highest) {
        int all = allDots(highest);
        long full = Math.round(amount / highest * all);
        int step = stepOfDots(all);
        double radius = Math.min(7, Math.min(step, room(slots)) / 2.4);
        for (int dot = 0; dot < all; dot++) {
            int y = SvgCanvas.HEIGHT - SvgCanvas.MARGIN - step / 2 - dot * step - 2;
            svgCanvas.dot(dot < full ? "chart-dot" : "chart-ring", middle(slot, slots), y, radius);
        }
    }

    private static int allDots(double highest) {
        return (int) Math.min(MOST_DOTS, Math.ceil(highest));
    }

    private static int stepOfDots(int all) {
        return Math.min(26, (SvgCanvas.HEIGHT - SvgCanvas.MARGIN - SvgCanvas.TOP) / (all + 1));
    }

    private static int topOfDots(double highest) {
        int all = allDots(highest);
        return SvgCanvas.HEIGHT - SvgCanvas.MARGIN - all * stepOfDots(all);
    }

    private void goal(SvgCanvas svgCanvas, double highest) {
        if (target != null && kind != ChartKind.DOTS) {
            int y = y(target.doubleValue(), highest);
            svgCanvas.line("chart-goal", SvgCanvas.MARGIN, y, SvgCanvas.WIDTH - SvgCanvas.MARGIN, y, "8 4");
            svgCanvas.text("chart-value", 12, SvgCanvas.MARGIN + 14, y - 5, "★ " + plain(target));
        }
    }

    /** The last half year; a count is shown as what has come together so far. */
    private List<LineChart.Point> shown() {
        List<LineChart.Point> drawn = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (LineChart.Point point : points) {
            sum = sum.add(point.amount());
            drawn.add(kind == ChartKind.COUNT_UP ? new LineChart.Point(point.on(), sum) : point);
        }
        LocalDate oldest = drawn.isEmpty()
                ? LocalDate.MIN
                : drawn.get(drawn.size() - 1).on().minusWeeks(MOST_SLOTS - 1);
        return drawn.stream().filter(point -> !point.on().isBefore(oldest)).toList();
    }

    private double highest(List<LineChart.Point> shown) {
        double most = shown.stream()
                .mapToDouble(point -> point.amount().doubleValue())
                .max()
                .orElse(1);
        double aim = target == null ? 0 : target.doubleValue();
        double limit = top == null || kind == ChartKind.COUNT_UP ? 0 : top.doubleValue();
        return Math.max(1, Math.max(most, Math.max(aim, limit)));
    }

    private static int slots(List<LineChart.Point> shown) {
        return shown.isEmpty() ? 1 : slot(shown, shown.get(shown.size() - 1)) + 1;
    }

    /** Two numbers of one week stand beside each other. */
    private static int slot(List<LineChart.Point> shown, LineChart.Point point) {
        int place = shown.indexOf(point);
        int slot = 0;
        for (int at = 1; at <= place; at++) {
            long weeks = Math.round(ChronoUnit.DAYS.between(
                            shown.get(at - 1).on(), shown.get(at).on())
                    / (double) DAYS);
            slot += (int) Math.max(1, weeks);
        }
        return slot;
    }

    private static int room(int slots) {
        return (SvgCanvas.WIDTH - 2 * SvgCanvas.MARGIN) / slots;
    }

    private static int middle(int slot, int slots) {
        return SvgCanvas.MARGIN + slot * (SvgCanvas.WIDTH - 2 * SvgCanvas.MARGIN) / slots + room(slots) / 2;
    }

    private static int y(double amount, double highest) {
        int base = SvgCanvas.HEIGHT - SvgCanvas.MARGIN;
        return (int) Math.round(base - amount / highest * (base - SvgCanvas.TOP));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
