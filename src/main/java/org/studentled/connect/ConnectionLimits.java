package org.studentled.connect;

import java.time.Duration;

/**
 * How patient this tool is with another system, and how much it takes from it.
 *
 * @param maxAttempts how often one question is asked before it counts as failed
 * @param initialBackoff how long to wait before the second attempt; each further wait is twice as long
 * @param requestTimeout how long to wait for a connection, and for each next piece of an answer
 * @param totalTimeout how long one attempt may take in all: an answer may come drop by drop for hours
 * @param maxResponseBytes an answer that is longer is not read
 * @param pageSize how many rows of a list to ask for at once
 */
public record ConnectionLimits(
        int maxAttempts,
        Duration initialBackoff,
        Duration requestTimeout,
        Duration totalTimeout,
        int maxResponseBytes,
        int pageSize) {

    /** Who asks to be left alone for longer is asked another time. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** No question takes longer than this, with all its attempts and the waits between them. */
    public Duration longestCall() {
        return totalTimeout.multipliedBy(maxAttempts).plus(LONGEST_WAIT.multipliedBy(maxAttempts - 1L));
    }
}
