package org.studentled.gradebooks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.school.Classes;
import org.studentled.school.Staff;

/** The tab in which a teacher goes to their LMS to allow the reading, and comes back. */
@Controller
@RequestMapping("/connections")
class OAuthCallbackPages {

    private static final String COOKIE = "grades-consent";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ConnectGradebook connecting;
    private final Staff staff;
    private final Classes classes;

    OAuthCallbackPages(ConnectGradebook connecting, Staff staff, Classes classes) {
        this.connecting = connecting;
        this.staff = staff;
        this.classes = classes;
    }

    /** Says for whom and for which class, so that no one opens an account of theirs to a stranger's class. */
    @GetMapping("/go/{ticket}")
    String depart(@PathVariable String ticket, Model page, HttpServletRequest request, HttpServletResponse response) {
        ConnectGradebook.Departure departure = connecting.depart(ticket);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, departure.browser(), GOOD_FOR));
        page.addAttribute("teacher", staff.get(departure.staff()).name());
        page.addAttribute("className", classes.get(departure.classId()).name());
        page.addAttribute("way", departure.way().toString());
        return "gradebooks/consent-go";
    }

    @GetMapping("/callback")
    String arrive(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        connecting.arrive(state, code, browser);
        page.addAttribute("allowed", !code.isEmpty());
        return "gradebooks/consent-back";
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/connections")
                .maxAge(age)
                .build()
                .toString();
    }
}
