package org.studentled.classroom;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads from what Google answered, or did not, what is wrong. */
final class Diagnosis {

    /** Messages begin with "@Type "; the space keeps one type from being taken for a longer one. */
    private static final Map<String, Trouble.Kind> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("@ClassroomApiDisabled ", Trouble.Kind.API_DISABLED);
        TYPES.put("@ClassroomDisabled ", Trouble.Kind.API_DISABLED);
        TYPES.put("@ProjectPermissionDenied ", Trouble.Kind.NOT_OURS);
        TYPES.put("@CourseNotModifiable ", Trouble.Kind.COURSE_ARCHIVED);
        TYPES.put("@InactiveCourseOwner ", Trouble.Kind.OWNER_GONE);
        TYPES.put("@ExpiredAddOnToken ", Trouble.Kind.ADD_ON_ENDED);
        TYPES.put("@InvalidAddOnToken ", Trouble.Kind.ADD_ON_ENDED);
        TYPES.put("@MissingGrant ", Trouble.Kind.SCOPES_MISSING);
        TYPES.put("@UserInvitationQuotaExhausted ", Trouble.Kind.TOO_BUSY);
        TYPES.put("@UserCourseJoinRateLimitReached ", Trouble.Kind.TOO_BUSY);
    }

    private Diagnosis() {}

    static Trouble of(IOException failure) {
        if (failure instanceof GoogleJsonResponseException answer) {
            String message = answer.getDetails() == null ? "" : String.valueOf(answer.getDetails());
            return new Trouble(kindOf(answer.getStatusCode(), message), failure, waitAskedBy(answer));
        }
        return new Trouble(kindOfSignIn(failure), failure, Duration.ZERO);
    }

    static Trouble.Kind kindOf(int status, String message) {
        for (var type : TYPES.entrySet()) {
            if (message.contains(type.getKey())) {
                return type.getValue();
            }
        }
        return switch (status) {
            case 400 ->
                message.toLowerCase(Locale.ROOT).contains("page token")
                        ? Trouble.Kind.PAGE_EXPIRED
                        : Trouble.Kind.UNEXPECTED;
            case 401 -> Trouble.Kind.CONNECT_AGAIN;
            case 403 -> kindOfRefusal(message);
            case 404 -> Trouble.Kind.NOT_FOUND;
            case 408 -> Trouble.Kind.DOWN;
            case 409 -> Trouble.Kind.ALREADY_THERE;
            case 429 -> Trouble.Kind.TOO_BUSY;
            default -> status >= 500 ? Trouble.Kind.DOWN : Trouble.Kind.UNEXPECTED;
        };
    }

    private static Trouble.Kind kindOfRefusal(String message) {
        if (message.contains("insufficient authentication scopes")
                || message.contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT")) {
            return Trouble.Kind.SCOPES_MISSING;
        }
        if (message.contains("accessNotConfigured") || message.contains("SERVICE_DISABLED")) {
            return Trouble.Kind.API_NOT_ENABLED;
        }
        return message.matches("(?s).*(rateLimitExceeded|userRateLimitExceeded|quotaExceeded).*")
                ? Trouble.Kind.TOO_BUSY
                : Trouble.Kind.FORBIDDEN;
    }

    private static Trouble.Kind kindOfSignIn(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("invalid_grant")) {
                return Trouble.Kind.CONNECT_AGAIN;
            }
            if (message.contains("invalid_client") || message.contains("unauthorized_client")) {
                return Trouble.Kind.CLIENT_REFUSED;
            }
        }
        return Trouble.Kind.DOWN;
    }

    private static Duration waitAskedBy(GoogleJsonResponseException answer) {
        String header = answer.getHeaders() == null ? null : answer.getHeaders().getRetryAfter();
        return header != null && header.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }
}
