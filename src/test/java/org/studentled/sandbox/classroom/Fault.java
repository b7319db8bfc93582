package org.studentled.sandbox.classroom;

/** What can go wrong at Google, on demand. */
public enum Fault {
    TOO_MANY_REQUESTS(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Queries'."),
    INTERNAL(500, "INTERNAL", "Internal error encountered."),
    UNAVAILABLE(503, "UNAVAILABLE", "The service is currently unavailable."),
    BAD_GATEWAY(502, "UNAVAILABLE", "Bad gateway."),
    RATE_LIMITED(403, "PERMISSION_DENIED", "User Rate Limit Exceeded. (userRateLimitExceeded)"),
    UNAVAILABLE_AFTER_THE_WRITE(503, "UNAVAILABLE", "The service is currently unavailable."),
    /** The answer comes too late to be waited for. */
    SLOW(200, "", ""),
    /** The answer is no JSON. */
    MALFORMED(200, "", ""),
    /** The answer breaks off in the middle. */
    HALF_A_PAGE(200, "", ""),
    CONNECTION_RESET(0, "", ""),
    CONNECTION_RESET_AFTER_THE_WRITE(0, "", ""),
    SCOPE_MISSING(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes."),
    API_DISABLED(
            403,
            "PERMISSION_DENIED",
            "@ClassroomApiDisabled The Classroom API is disabled for this user by the domain administrator."),
    PROJECT_DENIED(
            403,
            "PERMISSION_DENIED",
            "@ProjectPermissionDenied The Developer Console project is not permitted to make this request."),
    FORBIDDEN(403, "PERMISSION_DENIED", "The caller does not have permission"),
    COURSE_NOT_MODIFIABLE(
            400, "FAILED_PRECONDITION", "@CourseNotModifiable The course is in a state that does not permit changes."),
    PAGE_TOKEN_EXPIRED(400, "INVALID_ARGUMENT", "Invalid page token."),
    UNAUTHENTICATED(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."),
    NOT_FOUND(404, "NOT_FOUND", "Requested entity was not found.");

    final int code;
    final String status;
    final String message;

    Fault(int code, String status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    /** Google did what it was asked, and yet the answer does not arrive. */
    public boolean afterTheWrite() {
        return switch (this) {
            case UNAVAILABLE_AFTER_THE_WRITE, CONNECTION_RESET_AFTER_THE_WRITE, SLOW, MALFORMED, HALF_A_PAGE -> true;
            default -> false;
        };
    }

    Response answer() {
        if (code == 0) {
            return Response.reset();
        }
        var answer = Response.json(code, new GoogleError(this).body());
        return this == TOO_MANY_REQUESTS ? answer.withHeader("Retry-After", "1") : answer;
    }

    /** What becomes of the answer that Google meant to give. */
    Response spoil(Response meant) {
        return switch (this) {
            case SLOW -> meant.after(900);
            case MALFORMED -> meant.withBody("<html>Sorry</html>");
            case HALF_A_PAGE ->
                meant.withBody(meant.body().substring(0, meant.body().length() / 2));
            default -> answer();
        };
    }
}
