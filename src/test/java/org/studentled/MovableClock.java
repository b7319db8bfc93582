package org.studentled;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test or the sandbox moves forward by hand, and a test may hold. */
public final class MovableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;
    private final AtomicReference<@Nullable Instant> held;

    public MovableClock(ZoneId zone) {
        this(Clock.system(zone), new AtomicReference<>(Duration.ZERO), new AtomicReference<>());
    }

    private MovableClock(Clock real, AtomicReference<Duration> ahead, AtomicReference<@Nullable Instant> held) {
        this.real = real;
        this.ahead = ahead;
        this.held = held;
    }

    public void forward(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /** From now on it moves by hand only: what comes back with time does not while a slow machine works. */
    public void hold() {
        held.set(real.instant());
    }

    /** Back to the time on the wall. */
    public void reset() {
        held.set(null);
        ahead.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead, held);
    }

    @Override
    public Instant instant() {
        Instant still = held.get();
        return (still == null ? real.instant() : still).plus(ahead.get());
    }

    /** Puts the movable clock on the school's wall. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InTests {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(ZoneId.of("America/New_York"));
        }
    }
}
