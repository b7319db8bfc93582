package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The trend of a child's scores of one measure: the first, the latest, and which way they went.
 *
 * @param best the highest of them; of several the first
 */
public record Trend(Score first, Score latest, Score best, Score lowest, int count) {

    /** Which way a line went. */
    public enum Way {
        UP,
        DOWN,
        SAME,
        ONE
    }

    /** Numbers of another scale tell nothing about these: what counts begins where the scale of the latest one began. */
    public static Optional<Trend> of(List<Score> series) {
        List<Score> alike = alike(series);
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Score> byAmount = Comparator.comparing(Score::amount);
        return Optional.of(new Trend(
                alike.get(0),
                alike.get(alike.size() - 1),
                alike.stream()
                        .reduce((one, next) -> byAmount.compare(next, one) > 0 ? next : one)
                        .orElseThrow(),
                alike.stream().min(byAmount).orElseThrow(),
                alike.size()));
    }

    /** The latest scores that share one scale, oldest first. */
    public static List<Score> alike(List<Score> series) {
        int from = series.size();
        while (from > 0 && series.get(from - 1).isOnTheScaleOf(series.get(series.size() - 1))) {
            from--;
        }
        return series.subList(from, series.size());
    }

    public BigDecimal change() {
        return latest.amount().subtract(first.amount());
    }

    public Way way() {
        if (count == 1) {
            return Way.ONE;
        }
        return switch (change().signum()) {
            case 1 -> Way.UP;
            case -1 -> Way.DOWN;
            default -> Way.SAME;
        };
    }
}
