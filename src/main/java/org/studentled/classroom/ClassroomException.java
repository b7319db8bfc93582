package org.studentled.classroom;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why Google Classroom could not be read or written; each kind has a sentence and says what to do next. */
class ClassroomException extends RuntimeException {

    private final Kind kind;
    private final Duration askedToWait;

    ClassroomException(Kind kind) {
        this(kind, null, Duration.ZERO);
    }

    ClassroomException(Kind kind, @Nullable Throwable cause, Duration askedToWait) {
        super(kind.name(), cause);
        this.kind = kind;
        this.askedToWait = askedToWait;
    }

    static ClassroomException of(IOException failure) {
        return GoogleErrorClassifier.classify(failure);
    }

    Kind kind() {
        return kind;
    }

    /** How long Google asks to be left alone; zero when it does not say. */
    Duration askedToWait() {
        return askedToWait;
    }

    /** Trying again later may help without anyone doing anything. */
    boolean isPassing() {
        return kind.remedy == Remedy.WAIT;
    }

    /** Who or what can help. */
    enum Remedy {
        /** Time: it is tried again, later and later. */
        WAIT,
        /** The list is read again from its first page. */
        BEGIN_AGAIN,
        /** The person whose consent it is. */
        CONSENT,
        /** The teacher, who looks at the course. */
        TEACHER,
        /** Whoever administers Google for the school. */
        ADMINISTRATOR,
        /** No one: the course can be read but not changed. */
        READ_ONLY,
        /** No one: the thing is gone. */
        GONE,
        /** No one: what was wanted is so already. */
        NONE_NEEDED,
        /** Us. */
        US
    }

    /** What is wrong. */
    enum Kind {
        NOT_OFFERED(Remedy.ADMINISTRATOR),
        NO_KEY(Remedy.ADMINISTRATOR),
        NOT_CONNECTED(Remedy.CONSENT),
        CONNECT_AGAIN(Remedy.CONSENT),
        CLIENT_REFUSED(Remedy.ADMINISTRATOR),
        SCOPES_MISSING(Remedy.CONSENT),
        PUBLISHING_NOT_ALLOWED(Remedy.CONSENT),
        CONSENT_ENDED(Remedy.CONSENT),
        API_DISABLED(Remedy.ADMINISTRATOR),
        API_NOT_ENABLED(Remedy.ADMINISTRATOR),
        FORBIDDEN(Remedy.TEACHER),
        NOT_A_TEACHER(Remedy.TEACHER),
        NOT_OURS(Remedy.TEACHER),
        OWNER_GONE(Remedy.ADMINISTRATOR),
        NOT_FOUND(Remedy.GONE),
        COURSE_ARCHIVED(Remedy.READ_ONLY),
        COURSE_DECLINED(Remedy.READ_ONLY),
        COURSE_TAKEN(Remedy.TEACHER),
        ALREADY_THERE(Remedy.NONE_NEEDED),
        ADD_ON_ENDED(Remedy.TEACHER),
        PAGE_EXPIRED(Remedy.BEGIN_AGAIN),
        TOO_BUSY(Remedy.WAIT),
        DOWN(Remedy.WAIT),
        UNEXPECTED(Remedy.US);

        final Remedy remedy;

        Kind(Remedy remedy) {
            this.remedy = remedy;
        }

        String messageKey() {
            return "classroom.error." + name();
        }
    }
}
