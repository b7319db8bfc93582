package org.studentled.outbox;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait between tries, and when to give up.
 *
 * @param longest no pause is longer than this
 * @param giveUpAfter what has failed for this long, or would have at its next try, is given up
 */
public record Backoff(Duration longest, Duration giveUpAfter) {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** @param attempt the how-manieth try has failed, from 1 */
    Duration pauseAfter(int attempt) {
        Duration pause = PAUSES.get(Math.min(Math.max(attempt, 1), PAUSES.size()) - 1);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
