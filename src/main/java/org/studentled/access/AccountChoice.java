package org.studentled.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * A browser in which someone has signed out: whoever signs in there next is asked with which account. The cookie says
 * this and nothing else.
 */
public final class AccountChoice {

    public static final String COOKIE = "sign-in-choose";
    private static final Duration LIFE = Duration.ofDays(90);

    private AccountChoice() {}

    public static String next(HttpServletRequest request) {
        return cookie(request, "1", LIFE);
    }

    /** Someone has chosen. */
    public static String done(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/sign-in")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
