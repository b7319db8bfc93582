package org.studentled.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The clock of the pretend school: it runs like any other, and can be moved forward, the engine's with it. */
public final class SandboxClock extends Clock {

    private final Shift shift;
    private final ZoneId zone;

    private SandboxClock(Shift shift, ZoneId zone) {
        this.shift = shift;
        this.zone = zone;
    }

    /** A clock that forgets how far it was moved. */
    public static SandboxClock fresh() {
        return new SandboxClock(new Shift(null), ZoneId.of("America/New_York"));
    }

    /** A clock that finds its time again after a restart, as the engine's timers expect. */
    public static SandboxClock keptIn(Path file) {
        var clock = new SandboxClock(new Shift(file), ZoneId.of("America/New_York"));
        clock.shift.load();
        return clock;
    }

    public void forward(Duration by) {
        shift.to(shift.by.plus(by));
    }

    public void to(Instant moment) {
        shift.to(Duration.between(Clock.systemUTC().instant(), moment));
    }

    /** Back to the time on the wall. */
    public void reset() {
        shift.to(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(shift.by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SandboxClock(shift, other);
    }

    /** How far the clock is from the real time; shared by all zones' views of it. */
    private static final class Shift {

        private final @Nullable Path file;
        private volatile Duration by = Duration.ZERO;

        private Shift(@Nullable Path file) {
            this.file = file;
        }

        private void load() {
            try {
                if (file != null && Files.exists(file)) {
                    to(Duration.parse(Files.readString(file).strip()));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void to(Duration wanted) {
            by = wanted;
            ClockUtil.offset(wanted.toMillis());
            try {
                if (file != null) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    Files.writeString(file, wanted.toString());
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
