package org.studentled.classroom.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.studentled.connect.RetryAfter;

/** Reads from what Google answered, or did not, what is wrong. */
public final class GoogleErrorClassifier {

    /** Messages begin with "@Type "; the space keeps one type from being taken for a longer one. */
    private static final Map<String, ClassroomException.Kind> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("@ClassroomApiDisabled ", ClassroomException.Kind.API_DISABLED);
        TYPES.put("@ClassroomDisabled ", ClassroomException.Kind.API_DISABLED);
        TYPES.put("@ProjectPermissionDenied ", ClassroomException.Kind.NOT_OURS);
        TYPES.put("@CourseNotModifiable ", ClassroomException.Kind.COURSE_ARCHIVED);
        TYPES.put("@InactiveCourseOwner ", ClassroomException.Kind.OWNER_GONE);
        TYPES.put("@ExpiredAddOnToken ", ClassroomException.Kind.ADD_ON_ENDED);
        TYPES.put("@InvalidAddOnToken ", ClassroomException.Kind.ADD_ON_ENDED);
        TYPES.put("@MissingGrant ", ClassroomException.Kind.SCOPES_MISSING);
        TYPES.put("@UserInvitationQuotaExhausted ", ClassroomException.Kind.TOO_BUSY);
        TYPES.put("@UserCourseJoinRateLimitReached ", ClassroomException.Kind.TOO_BUSY);
    }

    private GoogleErrorClassifier() {}

    static ClassroomException classify(IOException failure) {
        if (failure instanceof GoogleJsonResponseException answer) {
            String message = answer.getDetails() == null ? "" : String.valueOf(answer.getDetails());
            return new ClassroomException(kindOf(answer.getStatusCode(), message), failure, waitAskedBy(answer));
        }
        return new ClassroomException(kindOfSignIn(failure), failure, Duration.ZERO);
    }

    public static ClassroomException.Kind kindOf(int status, String message) {
        for (var type : TYPES.entrySet()) {
            if (message.contains(type.getKey())) {
                return type.getValue();
            }
        }
        return switch (status) {
            case 400 ->
                message.toLowerCase(Locale.ROOT).contains("page token")
                        ? ClassroomException.Kind.PAGE_EXPIRED
                        : ClassroomException.Kind.UNEXPECTED;
            case 401 -> ClassroomException.Kind.CONNECT_AGAIN;
            case 403 -> kindOfRefusal(message);
            case 404 -> ClassroomException.Kind.NOT_FOUND;
            case 408 -> ClassroomException.Kind.DOWN;
            case 409 -> ClassroomException.Kind.ALREADY_THERE;
            case 429 -> ClassroomException.Kind.TOO_BUSY;
            default -> status >= 500 ? ClassroomException.Kind.DOWN : ClassroomException.Kind.UNEXPECTED;
        };
    }

    private static ClassroomException.Kind kindOfRefusal(String message) {
        if (message.contains("insufficient authentication scopes")
                || message.contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT")) {
            return ClassroomException.Kind.SCOPES_MISSING;
        }
        if (message.contains("accessNotConfigured") || message.contains("SERVICE_DISABLED")) {
            return ClassroomException.Kind.API_NOT_ENABLED;
        }
        return message.matches("(?s).*(rateLimitExceeded|userRateLimitExceeded|quotaExceeded).*")
                ? ClassroomException.Kind.TOO_BUSY
                : ClassroomException.Kind.FORBIDDEN;
    }

    private static ClassroomException.Kind kindOfSignIn(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("invalid_grant")) {
                return ClassroomException.Kind.CONNECT_AGAIN;
            }
            if (message.contains("invalid_client") || message.contains("unauthorized_client")) {
                return ClassroomException.Kind.CLIENT_REFUSED;
            }
        }
        return ClassroomException.Kind.DOWN;
    }

    private static Duration waitAskedBy(GoogleJsonResponseException answer) {
        var headers = answer.getHeaders();
        return headers == null ? Duration.ZERO : RetryAfter.read(headers::getFirstHeaderStringValue);
    }
}
