package org.studentled.sandbox.classroom;

/** What can go wrong at Google, on demand. */
public enum Mishap {
    TOO_MANY_REQUESTS(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Queries'."),
    INTERNAL(500, "INTERNAL", "Internal error encountered."),
    UNAVAILABLE(503, "UNAVAILABLE", "The service is currently unavailable."),
    UNAVAILABLE_AFTER_THE_WRITE(503, "UNAVAILABLE", "The service is currently unavailable."),
    CONNECTION_RESET(0, "", ""),
    CONNECTION_RESET_AFTER_THE_WRITE(0, "", ""),
    SCOPE_MISSING(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes."),
    API_DISABLED(
            403,
            "PERMISSION_DENIED",
            "@ClassroomApiDisabled The Classroom API is disabled for this user by the domain administrator."),
    FORBIDDEN(403, "PERMISSION_DENIED", "The caller does not have permission"),
    COURSE_NOT_MODIFIABLE(
            400, "FAILED_PRECONDITION", "@CourseNotModifiable The course is in a state that does not permit changes."),
    PAGE_TOKEN_EXPIRED(400, "INVALID_ARGUMENT", "Invalid page token."),
    UNAUTHENTICATED(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."),
    NOT_FOUND(404, "NOT_FOUND", "Requested entity was not found.");

    final int code;
    final String status;
    final String message;

    Mishap(int code, String status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    boolean afterTheWrite() {
        return this == UNAVAILABLE_AFTER_THE_WRITE || this == CONNECTION_RESET_AFTER_THE_WRITE;
    }

    boolean reset() {
        return code == 0;
    }
}
