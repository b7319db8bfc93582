package org.studentled.classroom.google;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many calls may still be made within a minute: some at once, the rest one after another.
 *
 * <p>Google counts over sixty seconds. A quarter of a minute's calls may go at once and three quarters flow in the
 * minute, so no sixty seconds ever see more than allowed.
 */
public final class TokenBucket {

    private static final double NANOS_OF_A_MINUTE = 60e9;

    private final double atOnce;
    private final double perNano;
    private final LongSupplier nanos;
    private double left;
    private long asOf;

    public TokenBucket(int perMinute, LongSupplier nanos) {
        this.atOnce = perMinute / 4.0;
        this.perNano = perMinute * 0.75 / NANOS_OF_A_MINUTE;
        this.nanos = nanos;
        this.left = atOnce;
        this.asOf = nanos.getAsLong();
    }

    /** Takes one call and says how long to wait before it is made. */
    synchronized Duration acquire() {
        long now = nanos.getAsLong();
        left = Math.min(atOnce, left + (now - asOf) * perNano);
        asOf = now;
        left -= 1;
        return left >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-left / perNano));
    }
}
