package org.studentled.classroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.addon.AddOn;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The tab in which someone goes to Google and comes back; Google does not run inside a frame. */
@Controller
@RequestMapping("/classroom")
class GoogleConsentPages {

    private static final String COOKIE = "classroom-consent";
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ConnectGoogle connectGoogle;
    private final AddOn addOn;
    private final Staff staff;
    private final Students students;
    private final Classes classes;

    GoogleConsentPages(ConnectGoogle connectGoogle, AddOn addOn, Staff staff, Students students, Classes classes) {
        this.connectGoogle = connectGoogle;
        this.addOn = addOn;
        this.staff = staff;
        this.students = students;
        this.classes = classes;
    }

    /** Says for whom and for which class, so that no one connects an account to a stranger's class. */
    @GetMapping("/connect/{ticket}")
    String depart(@PathVariable String ticket, Model model, HttpServletRequest request, HttpServletResponse response) {
        ConnectGoogle.Departure departure = connectGoogle.depart(ticket);
        ClassId classId = departure.classId();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, departure.browser(), GOOD_FOR));
        model.addAttribute("person", nameOf(departure.actor()));
        model.addAttribute(
                "className", classId == null ? null : classes.get(classId).name());
        model.addAttribute("permission", departure.permission());
        model.addAttribute("way", departure.way().toString());
        return "classroom/depart";
    }

    @GetMapping("/callback")
    String arrive(
            @RequestParam String state,
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        if (state.startsWith(AddOn.STATE)) {
            addOn.arrive(state, code, browser);
            return "classroom/add-on-arrived";
        }
        model.addAttribute(
                "account", code.isEmpty() ? refused(state, browser) : connectGoogle.arrive(state, code, browser));
        return "classroom/arrived";
    }

    private String nameOf(Actor actor) {
        return actor.is(Role.STUDENT)
                ? students.get(new StudentId(actor.id())).callName()
                : staff.get(new StaffId(actor.id())).name();
    }

    private @Nullable String refused(String state, String browser) {
        connectGoogle.turnBack(state, browser);
        return null;
    }

    static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/classroom/callback")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
