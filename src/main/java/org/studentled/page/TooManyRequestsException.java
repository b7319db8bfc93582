package org.studentled.page;

import java.time.Duration;

/** Too many requests in a short time; says when to try again. */
public class TooManyRequestsException extends RequestRefused {

    private final Duration wait;

    public TooManyRequestsException(Duration wait) {
        super(Kind.TOO_OFTEN, "page.tooOften", minutes(wait));
        this.wait = wait;
    }

    /** For the header {@code Retry-After}. */
    public String seconds() {
        return Long.toString(Math.max(1, wait.toSeconds()));
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
