package org.studentled.lms;

import java.time.Duration;

/** Why grades could not be read; each kind has a sentence and says what to do next. */
public class GradebookException extends RuntimeException {

    private final Kind kind;
    private final Duration askedToWait;

    public GradebookException(Kind kind) {
        this(kind, Duration.ZERO);
    }

    public GradebookException(Kind kind, Duration askedToWait) {
        super(kind.name());
        this.kind = kind;
        this.askedToWait = askedToWait;
    }

    public Kind kind() {
        return kind;
    }

    Duration askedToWait() {
        return askedToWait;
    }

    /** Trying again later may help without anyone doing anything. */
    public boolean isPassing() {
        return kind == Kind.DOWN || kind == Kind.TOO_BUSY || kind == Kind.HALF;
    }

    public String messageKey() {
        return "lms.error." + kind;
    }

    /** What is wrong. */
    public enum Kind {
        NO_KEY,
        BAD_ADDRESS,
        /** In the school's own network, where no teacher may send us. */
        PRIVATE_ADDRESS,
        WRONG_TOKEN,
        CONNECT_AGAIN,
        NOT_ALLOWED,
        SERVICE_OFF,
        NO_COURSE,
        NO_JSON,
        HALF,
        TOO_BUSY,
        DOWN,
        CONSENT_ENDED,
        UNEXPECTED
    }
}
