package org.studentled.ltijava;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A platform's service did not answer as it should; nothing may be concluded from what came before. */
public class ServiceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final int status;
    private final @Nullable Duration retryAfter;

    ServiceFailed(String what) {
        this(what, null, 0, null);
    }

    ServiceFailed(String what, Throwable cause) {
        this(what, cause, 0, null);
    }

    ServiceFailed(String what, @Nullable Throwable cause, int status, @Nullable Duration retryAfter) {
        super(what, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What the platform answered; 0 when it did not, or not in a way that can be read. */
    public int status() {
        return status;
    }

    /** Whether the same may go well later, without anybody changing anything. */
    public boolean isPassing() {
        return status == 0 || status == TIMEOUT || status == TOO_MANY || status >= SERVER_FAULT;
    }

    /** How long the platform asks to be left alone. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
