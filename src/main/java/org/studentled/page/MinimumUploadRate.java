package org.studentled.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * How long a file may take: what arrives too slowly ends before its end, so that a sender who drips holds no place.
 *
 * <p>The servlet container reads the parts of an upload from its own stream, where no filter can count; this stands
 * below that stream.
 */
final class MinimumUploadRate implements InputBuffer {

    /** Whoever sends little has this long; a phone that looks for its network needs some of it. */
    static final Duration START = Duration.ofSeconds(20);

    /** A slow phone sends four times as much: who stays below it for long is no one who waits for an answer. */
    static final int BYTES_A_SECOND = 16 * 1024;

    /** Whatever the pace. */
    static final Duration MOST = Duration.ofMinutes(5);

    private final InputBuffer body;
    private final Clock clock;
    private final Instant start;
    private long bytes;
    private boolean tooSlow;

    MinimumUploadRate(InputBuffer body, Clock clock) {
        this.body = body;
        this.clock = clock;
        start = clock.instant();
    }

    /** @return -1, as at the end, from the moment on at which it takes too long */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (tooSlow) {
            return -1;
        }
        int length = body.doRead(handler);
        bytes += Math.max(length, 0);
        tooSlow = length > 0 && clock.instant().isAfter(start.plus(allowed()));
        return tooSlow ? -1 : length;
    }

    @Override
    public int available() {
        return tooSlow ? 0 : body.available();
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    private Duration allowed() {
        Duration paced = START.plusSeconds(bytes / BYTES_A_SECOND);
        return paced.compareTo(MOST) < 0 ? paced : MOST;
    }
}
