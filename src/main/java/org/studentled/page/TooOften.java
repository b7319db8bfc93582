package org.studentled.page;

import java.time.Duration;

/** Someone came too often in a short time; it says when they may come again. */
public class TooOften extends Refusal {

    private final Duration wait;

    public TooOften(Duration wait) {
        super(429, "page.tooOften", minutes(wait));
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
