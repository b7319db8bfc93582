package org.studentled.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long this class's families take, learned from the conferences finished tonight; before that, from experience.
 * It needs no taps: a table that works on paper goes on by the clock.
 */
public final class DurationEstimate {

    private static final double[] USUAL_MINUTES = {2, 1, 2, 7, 10, 6, 4, 5, 2, 5, 2};
    private static final int USUAL_TOTAL = 46;
    private static final int ENOUGH_TO_LEARN_FROM = 2;
    private static final double QUICKEST = 0.4;
    private static final double SLOWEST = 2.5;
    private static final int NEARLY = 5;

    private final double factor;

    private DurationEstimate(double factor) {
        this.factor = factor;
    }

    static DurationEstimate usual() {
        return new DurationEstimate(1);
    }

    public static DurationEstimate of(List<Conference> held) {
        double[] minutes = held.stream()
                .mapToDouble(DurationEstimate::minutes)
                .filter(each -> each > 0)
                .toArray();
        if (minutes.length < ENOUGH_TO_LEARN_FROM) {
            return usual();
        }
        double average = java.util.Arrays.stream(minutes).average().orElse(USUAL_TOTAL);
        return new DurationEstimate(Math.min(SLOWEST, Math.max(QUICKEST, average / USUAL_TOTAL)));
    }

    /** Minutes until the table is done, as far as one can tell; 0 when its time is used up. */
    public long minutesLeft(Conference conference, Instant now) {
        Instant since = conference.stepAt();
        double left = 0;
        for (int step = Math.max(1, conference.step()); step <= Conference.STEPS; step++) {
            left += USUAL_MINUTES[step - 1] * factor;
        }
        double spent = since == null ? 0 : Duration.between(since, now).toSeconds() / 60.0;
        return Math.round(Math.max(0, left - Math.max(0, spent)));
    }

    public boolean isNearlyDone(Conference conference, Instant now) {
        return conference.isNearlyDone()
                || conference.standing() == Conference.Standing.UNDER_WAY && minutesLeft(conference, now) < NEARLY;
    }

    private static double minutes(Conference held) {
        Instant from = held.arrivedAt();
        Instant to = held.heldAt();
        return from == null || to == null || held.place() != Conference.Place.TABLE
                ? 0
                : Duration.between(from, to).toSeconds() / 60.0;
    }
}
