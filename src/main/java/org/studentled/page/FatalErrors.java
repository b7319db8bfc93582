package org.studentled.page;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ends the process after an error nothing recovers from, so that whoever watches over it starts it again.
 *
 * <p>{@code -XX:+ExitOnOutOfMemoryError} does it for memory, where someone set it; this does it where no one did. An
 * OutOfMemoryError is caught and logged by many (Tomcat's poller, the engine's job executor, the timers), so every
 * throwable that is logged is looked at, and every one that ends a thread. An embedded H2 that closed itself in such a
 * moment never opens again either.
 */
@Component
class FatalErrors {

    /** H2: "The database has been closed". */
    private static final int H2_CLOSED = 90098;

    private static final int EXIT_CODE = 3;
    private static final int DEEPEST = 20;

    private final Runnable end;
    private final Watch watch = new Watch();
    private volatile boolean closing;

    @Autowired
    FatalErrors() {
        this(FatalErrors::halt);
    }

    FatalErrors(Runnable end) {
        this.end = end;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(watch);
        }
        if (Thread.getDefaultUncaughtExceptionHandler() == null) {
            Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
                    LoggerFactory.getLogger(FatalErrors.class).error("Thread {} ended", thread.getName(), error));
        }
    }

    void check(@Nullable Throwable error) {
        if (error != null
                && !closing
                && (isBehind(error, FatalErrors::isOutOfMemory) || isBehind(error, FatalErrors::isClosed))) {
            end.run();
        }
    }

    TurboFilter watch() {
        return watch;
    }

    /** A database that is closed because everything is being closed is as it should be. */
    @PreDestroy
    void close() {
        closing = true;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(watch);
        }
    }

    private static boolean isBehind(Throwable error, Predicate<Throwable> what) {
        return Stream.<Throwable>iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(what);
    }

    private static boolean isOutOfMemory(Throwable error) {
        return error instanceof OutOfMemoryError;
    }

    private static boolean isClosed(Throwable error) {
        return error instanceof SQLException sql && sql.getErrorCode() == H2_CLOSED;
    }

    private static void halt() {
        // No shutdown hooks: they need the memory that is not there, and what was acknowledged is on the disk.
        System.err.println("Out of memory, or the embedded database has closed itself: ending, to be started again.");
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private final class Watch extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] params,
                @Nullable Throwable thrown) {
            // What is closed is not looked for here: another part of the program may close a database of its own.
            if (thrown != null && isBehind(thrown, FatalErrors::isOutOfMemory)) {
                end.run();
            }
            return FilterReply.NEUTRAL;
        }
    }
}
