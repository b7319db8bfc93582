package org.studentled.goals.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studentled.goals.Goal;
import org.studentled.progress.Trend;

/**
 * How far a goal with a number has come, from the child's own scores.
 *
 * @param now the latest number
 * @param percent of the way from the start to the target, 0 to 100
 */
record GoalProgressView(String now, int percent) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,2})?");
    private static final int ALL = 100;

    static GoalProgressView of(Goal goal, Trend trend) {
        BigDecimal from = number(goal.startsAt(), trend.first().amount());
        BigDecimal to = number(goal.target(), trend.latest().amount());
        BigDecimal way = to.subtract(from);
        BigDecimal gone = trend.latest().amount().subtract(from);
        int percent = way.signum() == 0
                ? ALL
                : gone.multiply(BigDecimal.valueOf(ALL))
                        .divide(way, 0, RoundingMode.DOWN)
                        .intValue();
        return new GoalProgressView(trend.latest().plainAmount(), Math.max(0, Math.min(ALL, percent)));
    }

    private static BigDecimal number(String typed, BigDecimal otherwise) {
        Matcher found = NUMBER.matcher(typed);
        return found.find() ? new BigDecimal(found.group().replace(',', '.')) : otherwise;
    }
}
