package org.studentled.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.RateLimits;
import org.studentled.access.RateLimits.Subject;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.conference.DoorPass;
import org.studentled.conference.DoorPasses;
import org.studentled.page.RequestRefused;

/** Where a door pass opens: by its link, or by its code. */
@Controller
@RequestMapping("/door")
class DoorPage {

    private static final String CHECK_IN = "/check-in";

    private final DoorPasses doorPasses;
    private final Sessions sessions;
    private final RateLimits rateLimits;

    DoorPage(DoorPasses doorPasses, Sessions sessions, RateLimits rateLimits) {
        this.doorPasses = doorPasses;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("code", "");
        model.addAttribute("wrong", false);
        return "conference/door";
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<DoorPass> pass = guessed(request, () -> doorPasses.findByCode(code));
        if (pass.isPresent()) {
            return opened(pass.get());
        }
        response.setStatus(422);
        model.addAttribute("code", code);
        model.addAttribute("wrong", true);
        return new ModelAndView("conference/door", model.asMap());
    }

    /** Only shows a button: scanners that follow every link in a message must not open a visit. */
    @GetMapping("/{token}")
    String show(@PathVariable String token, Model model, HttpServletRequest request) {
        doorPasses.requireOpen(pass(token, request));
        model.addAttribute("token", token);
        return "conference/door-open";
    }

    @PostMapping("/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request) {
        return opened(pass(token, request));
    }

    private ModelAndView opened(DoorPass pass) {
        return SessionStartPage.into(sessions.start(doorPasses.open(pass), null), CHECK_IN);
    }

    private DoorPass pass(String token, HttpServletRequest request) {
        return guessed(request, () -> doorPasses.findByToken(token))
                .orElseThrow(() -> RequestRefused.notFound("conference.pass.unknown"));
    }

    /** What is no pass counts as a guess of this place. */
    private Optional<DoorPass> guessed(HttpServletRequest request, Supplier<Optional<DoorPass>> search) {
        rateLimits.check(Subject.DOOR_GUESS, request.getRemoteAddr());
        Optional<DoorPass> found = search.get();
        if (found.isEmpty()) {
            rateLimits.acquire(Subject.DOOR_GUESS, request.getRemoteAddr());
        }
        return found;
    }
}
