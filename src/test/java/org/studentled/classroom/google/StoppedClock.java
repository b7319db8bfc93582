package org.studentled.classroom.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class StoppedClock extends Clock {

    private static final Instant WEDNESDAY = Instant.parse("2026-10-14T15:00:00Z");

    private volatile Instant now = WEDNESDAY;

    public void reset() {
        now = WEDNESDAY;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("America/New_York");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
