package org.studentled.ltijava.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.studentled.ltijava.OidcLogin;

/** Ties a login to the browser that began it; one cookie for each login, so that two tabs do not disturb each other. */
final class StateCookie {

    private static final int NAMED_BY = 16;

    private StateCookie() {}

    /** Partitioned: in a frame it survives a browser that blocks the cookies of third parties. */
    static String nameFor(OidcLogin login) {
        return ResponseCookie.from(name(login.state()), login.state())
                .httpOnly(true)
                .secure(true)
                .sameSite("None")
                .partitioned(true)
                .path("/lti")
                .maxAge(login.lasts())
                .build()
                .toString();
    }

    static boolean cameBack(HttpServletRequest request, String state) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(name(state)))
                .anyMatch(cookie -> same(cookie.getValue(), state));
    }

    static boolean same(@Nullable String kept, String state) {
        return kept != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }

    private static String name(String state) {
        return "lti_" + state.substring(0, Math.min(NAMED_BY, state.length()));
    }
}
