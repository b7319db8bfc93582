package org.studentled;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test or the sandbox moves forward by hand. */
public final class MovableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    public MovableClock(ZoneId zone) {
        this(Clock.system(zone), new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    public void forward(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /** Back to the time on the wall. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
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
