package org.studentled.classroom;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why Google Classroom could not be read or written; each kind has a sentence and says what to do next. */
class Trouble extends RuntimeException {

    private final Kind kind;
    private final Duration askedToWait;

    Trouble(Kind kind) {
        this(kind, null, Duration.ZERO);
    }

    private Trouble(Kind kind, @Nullable Throwable cause, Duration askedToWait) {
        super(kind.name(), cause);
        this.kind = kind;
        this.askedToWait = askedToWait;
    }

    static Trouble of(IOException failure) {
        if (failure instanceof GoogleJsonResponseException answer) {
            String message = answer.getDetails() == null ? "" : String.valueOf(answer.getDetails());
            return new Trouble(kindOf(answer.getStatusCode(), message), failure, waitAskedBy(answer));
        }
        return new Trouble(kindOfSignIn(failure), failure, Duration.ZERO);
    }

    Kind kind() {
        return kind;
    }

    /** How long Google asks to be left alone; zero when it does not say. */
    Duration askedToWait() {
        return askedToWait;
    }

    /** Trying again later may help without anybody doing anything. */
    boolean isPassing() {
        return kind == Kind.DOWN || kind == Kind.TOO_BUSY;
    }

    // Messages begin with "@Type "; the space keeps one type from being taken for a longer one.
    private static Kind kindOf(int status, String message) {
        return switch (status) {
            case 400 ->
                message.contains("@CourseNotModifiable ")
                        ? Kind.COURSE_ARCHIVED
                        : message.toLowerCase(Locale.ROOT).contains("page token") ? Kind.PAGE_EXPIRED : Kind.UNEXPECTED;
            case 401 -> Kind.CONNECT_AGAIN;
            case 403 -> kindOfRefusal(message);
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.TOO_BUSY;
            default -> status >= 500 ? Kind.DOWN : Kind.UNEXPECTED;
        };
    }

    private static Kind kindOfRefusal(String message) {
        if (message.contains("@ClassroomApiDisabled ") || message.contains("@ClassroomDisabled ")) {
            return Kind.API_DISABLED;
        }
        if (message.contains("insufficient authentication scopes")) {
            return Kind.SCOPES_MISSING;
        }
        if (message.contains("@ProjectPermissionDenied ")) {
            return Kind.NOT_OURS;
        }
        return message.matches("(?s).*(rateLimitExceeded|userRateLimitExceeded|quotaExceeded).*")
                ? Kind.TOO_BUSY
                : Kind.FORBIDDEN;
    }

    private static Kind kindOfSignIn(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("invalid_grant")) {
                return Kind.CONNECT_AGAIN;
            }
            if (message.contains("invalid_client") || message.contains("unauthorized_client")) {
                return Kind.CLIENT_REFUSED;
            }
        }
        return Kind.DOWN;
    }

    private static Duration waitAskedBy(GoogleJsonResponseException answer) {
        String header = answer.getHeaders() == null ? null : answer.getHeaders().getRetryAfter();
        return header != null && header.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }

    /** What is wrong. */
    enum Kind {
        NOT_OFFERED,
        NO_KEY,
        NOT_CONNECTED,
        CONNECT_AGAIN,
        CLIENT_REFUSED,
        SCOPES_MISSING,
        API_DISABLED,
        FORBIDDEN,
        NOT_OURS,
        NOT_FOUND,
        COURSE_ARCHIVED,
        COURSE_TAKEN,
        CONSENT_ENDED,
        PAGE_EXPIRED,
        TOO_BUSY,
        DOWN,
        UNEXPECTED;

        String messageKey() {
            return "classroom.trouble." + name();
        }
    }
}
