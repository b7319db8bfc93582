package org.studentled.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.RoundId;

/**
 * An evening of conferences: families arrive one after the other, and stay as long as they need.
 *
 * @param everyMinutes minutes between two arrivals
 * @param pods tables at which families sit at the same time
 * @param perStart families who may arrive at the same time
 */
public record Night(
        @Id NightId id,
        RoundId roundId,
        LocalDate evening,
        LocalTime firstStart,
        LocalTime lastStart,
        int everyMinutes,
        int pods,
        int perStart,
        @Version int version) {

    private static final int SHORTEST_INTERVAL = 8;
    private static final LocalTime FIRST = LocalTime.of(16, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final int USUAL_OCCUPANCY_MINUTES = 45;

    public Night {
        if (everyMinutes < 1 || pods < 1 || perStart < 1 || lastStart.isBefore(firstStart)) {
            throw new IllegalArgumentException("An evening needs a first start before its last, and a pod");
        }
    }

    /** An evening with a start for every family: with more tables when they would not fit, then with shared starts. */
    static Night on(RoundId round, LocalDate evening, int families, int usualPods) {
        int pods = usualPods;
        while (startsWith(pods) < families && intervalFor(pods + 1) < intervalFor(pods)) {
            pods++;
        }
        int perStart = Math.max(1, (families + startsWith(pods) - 1) / startsWith(pods));
        int wanted = families + Math.max(1, families / 4);
        int starts = Math.min(startsWith(pods), (wanted + perStart - 1) / perStart);
        LocalTime last = FIRST.plusMinutes((long) intervalFor(pods) * (starts - 1));
        return new Night(NightId.random(), round, evening, FIRST, last, intervalFor(pods), pods, perStart, 0);
    }

    private static int startsWith(int pods) {
        return (int) Duration.between(FIRST, LATEST).toMinutes() / intervalFor(pods) + 1;
    }

    /**
     * The interval at which the pods and one teacher keep up: 1.15 times a table's occupancy, shared among the pods,
     * never under eight minutes.
     */
    public static int intervalFor(int pods) {
        int shared = (int) Math.ceil(1.15 * USUAL_OCCUPANCY_MINUTES / pods);
        return Math.max(SHORTEST_INTERVAL, (shared + 4) / 5 * 5);
    }

    /** Local arrival times, first to last. */
    public List<LocalTime> starts() {
        long steps = Duration.between(firstStart, lastStart).toMinutes() / everyMinutes;
        return Stream.iterate(firstStart, start -> start.plusMinutes(everyMinutes))
                .limit(steps + 1)
                .toList();
    }

    Night on(LocalDate otherEvening) {
        return new Night(id, roundId, otherEvening, firstStart, lastStart, everyMinutes, pods, perStart, version);
    }

    Night planned(Plan plan) {
        return new Night(
                id,
                roundId,
                evening,
                plan.firstStart(),
                plan.lastStart(),
                plan.everyMinutes(),
                plan.pods(),
                plan.perStart(),
                version);
    }

    /** What a teacher may set about an evening besides its date. */
    public record Plan(LocalTime firstStart, LocalTime lastStart, int everyMinutes, int pods, int perStart) {

        /** Whether an evening can go like this: tables and minutes as schools have them. */
        public boolean isPossible() {
            return !lastStart.isBefore(firstStart)
                    && everyMinutes >= 1
                    && everyMinutes <= 240
                    && pods >= 1
                    && pods <= 40
                    && perStart >= 1
                    && perStart <= pods;
        }
    }

    /** The evening was moved as a whole, with everybody booked on it. */
    public record Moved(NightId night, RoundId round) {}
}
