package org.studentled.page;

import org.springframework.http.HttpStatus;

/** Which HTTP status says a refusal: the one place where the kinds of a "no" become numbers. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static HttpStatus statusOf(RequestRefused refused) {
        return switch (refused.kind()) {
            case NOT_UNDERSTOOD -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case ENDED -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case FAULT -> HttpStatus.INTERNAL_SERVER_ERROR;
            case BAD_ANSWER -> HttpStatus.BAD_GATEWAY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
