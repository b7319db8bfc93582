package org.studentled.classroom.google;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.studentled.connect.Remedy;
import org.studentled.connect.RemoteError;
import org.studentled.connect.RemoteException;

/** Why Google Classroom could not be read or written; each kind has a sentence and says what to do next. */
public class ClassroomException extends RemoteException {

    private final Kind kind;

    public ClassroomException(Kind kind) {
        this(kind, null, Duration.ZERO);
    }

    public ClassroomException(Kind kind, @Nullable Throwable cause, Duration askedToWait) {
        super(kind, askedToWait, cause);
        this.kind = kind;
    }

    public static ClassroomException of(IOException failure) {
        return GoogleErrorClassifier.classify(failure);
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind implements RemoteError {
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

        private final Remedy remedy;

        Kind(Remedy remedy) {
            this.remedy = remedy;
        }

        @Override
        public Remedy remedy() {
            return remedy;
        }

        public String messageKey() {
            return "classroom.error." + name();
        }
    }
}
