package org.studentled.classroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.classroom.addon.AddOn;
import org.studentled.page.RequestRefused;
import org.studentled.school.Role;

/** The frames that Google Classroom opens inside an assignment: choosing, the teacher's view, the student's view. */
@Controller
@RequestMapping("/classroom/add-on")
class AddOnPages {

    private final AddOn addOn;
    private final Sessions sessions;

    AddOnPages(AddOn addOn, Sessions sessions) {
        this.addOn = addOn;
        this.sessions = sessions;
    }

    @GetMapping("/{view:discovery|teacher|student}")
    String open(
            @PathVariable String view,
            @RequestParam String courseId,
            @RequestParam String itemId,
            @RequestParam String itemType,
            @RequestParam(required = false) @Nullable String attachmentId,
            @RequestParam(required = false) @Nullable String addOnToken,
            @RequestParam(name = "login_hint", defaultValue = "") String loginHint,
            Model model) {
        mustBeOn();
        AddOn.View opened = AddOn.View.valueOf(view.toUpperCase(Locale.ROOT));
        model.addAttribute("view", opened.name());
        model.addAttribute("hint", loginHint);
        model.addAttribute("ticket", addOn.open(opened, courseId, itemType, itemId, attachmentId, addOnToken));
        return "classroom/add-on";
    }

    /** In a tab of its own: Google's sign-in does not run inside a frame. */
    @GetMapping("/sign-in/{ticket}")
    String depart(
            @PathVariable String ticket,
            @RequestParam(defaultValue = "") String hint,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeOn();
        AddOn.Departure departure = addOn.depart(ticket, hint.isBlank() ? null : hint);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                GoogleConsentPages.cookie(request, departure.browser(), GoogleConsentPages.GOOD_FOR));
        return "redirect:" + departure.way();
    }

    @PostMapping("/enter")
    ModelAndView enter(@RequestParam String ticket) {
        mustBeOn();
        AddOn.Arrival arrival = addOn.enter(ticket);
        if (arrival.view() == AddOn.View.DISCOVERY) {
            return new ModelAndView("classroom/add-on-attach").addObject("ticket", ticket);
        }
        String key = sessions.start(arrival.actor(), arrival.classId());
        return SessionStartPage.into(key, arrival.actor().is(Role.TEACHER) ? "/classes/" + arrival.classId() : "/");
    }

    @PostMapping("/attach")
    String attach(@RequestParam String ticket, Model model) {
        mustBeOn();
        addOn.attach(ticket);
        model.addAttribute("frame", addOn.frame());
        return "classroom/add-on-attached";
    }

    private void mustBeOn() {
        if (!addOn.isOn()) {
            throw RequestRefused.notFound("classroom.addOn.off");
        }
    }
}
