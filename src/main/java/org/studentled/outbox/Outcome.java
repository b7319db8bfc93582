package org.studentled.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one try.
 *
 * @param pause how long the other side wants to be left alone, as by Retry-After; the back-off may wait longer
 */
public record Outcome(
        Result result, @Nullable Failure failure, @Nullable Duration pause) {

    /** Nothing is left to do. */
    public static Outcome done() {
        return new Outcome(Result.DONE, null, null);
    }

    /** This part is done and another waits: due again at once. */
    public static Outcome more() {
        return new Outcome(Result.MORE, null, null);
    }

    /** Had certainly no effect; tried again by the back-off of the kind, and given up at its end. */
    public static Outcome retry(Failure failure) {
        return new Outcome(Result.RETRY, failure, null);
    }

    /** As {@link #retry(Failure)}, and the whole group is left alone for this long, if it asks for that. */
    public static Outcome retryAfter(Failure failure, Duration pause) {
        return new Outcome(Result.RETRY, failure, pause.isZero() ? null : pause);
    }

    /** Had certainly no effect, and another try would end as this one. */
    public static Outcome dead(Failure failure) {
        return new Outcome(Result.DEAD, failure, null);
    }

    /** It was handed over, and no one knows what became of it. */
    public static Outcome unknown(Failure failure) {
        return new Outcome(Result.UNKNOWN, failure, null);
    }

    /** It is not wanted any more. */
    public static Outcome withdrawn() {
        return new Outcome(Result.WITHDRAWN, null, null);
    }

    /** The kinds of outcome. */
    public enum Result {
        DONE,
        MORE,
        RETRY,
        DEAD,
        UNKNOWN,
        WITHDRAWN
    }
}
