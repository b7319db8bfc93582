package org.studentled.ltijava;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A platform's service did not answer as it should; earlier parts of the answer must not be relied on. */
public class ServiceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Instead of a status: the address is none of the platform's, so no one was asked. */
    static final int FOREIGN_ADDRESS = -1;

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final int status;
    private final boolean unknownClient;
    private final @Nullable Duration retryAfter;

    ServiceFailed(String what) {
        this(what, null, 0, null);
    }

    ServiceFailed(String what, Throwable cause) {
        this(what, cause, 0, null);
    }

    ServiceFailed(String what, @Nullable Throwable cause, int status, @Nullable Duration retryAfter) {
        this(what, cause, status, retryAfter, false);
    }

    private ServiceFailed(
            String what, @Nullable Throwable cause, int status, @Nullable Duration retryAfter, boolean unknownClient) {
        super(what, cause);
        this.unknownClient = unknownClient;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static ServiceFailed noToken(String what, Throwable cause, int status) {
        // Everything from 400 to 403: OAuth 2.0 (RFC 6749, section 5.2) knows 400 and 401 for it, and Moodle answers
        // 400.
        return new ServiceFailed(what, cause, status, null, status >= 400 && status <= 403);
    }

    /** Whether the platform named an address that is not its own; its registration may lack where people open it. */
    public boolean isForeignAddress() {
        return status == FOREIGN_ADDRESS;
    }

    /** Whether we got no token: the platform cannot read our keys, or does not know us. */
    public boolean isUnknownClient() {
        return unknownClient;
    }

    /** What the platform answered; negative or 0 when it did not, or not in a way that can be read. */
    public int status() {
        return status;
    }

    /** Whether the same may go well later, without anyone changing anything. */
    public boolean isPassing() {
        return status == 0 || status == TIMEOUT || status == TOO_MANY || status >= SERVER_FAULT;
    }

    /** How long the platform asks to be left alone. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
