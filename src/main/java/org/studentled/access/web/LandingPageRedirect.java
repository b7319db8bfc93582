package org.studentled.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.studentled.access.LandingPage;
import org.studentled.access.Session;
import org.studentled.school.Role;

/** The first page after sign-in, as named by the module that knows this visitor best. */
@Controller
class LandingPageRedirect {

    private final List<LandingPage> landingPages;

    LandingPageRedirect(List<LandingPage> landingPages) {
        this.landingPages = landingPages;
    }

    /** @param done what someone has just finished: the first page says thank you for it */
    @GetMapping("/")
    String home(Session session, @RequestParam(required = false) @Nullable String done, RedirectAttributes onward) {
        if (session.actor().is(Role.OFFICE)) {
            return "redirect:/office";
        }
        if (session.actor().is(Role.ADMINISTRATOR)) {
            return "redirect:/settings";
        }
        if (done != null) {
            onward.addAttribute("done", done);
        }
        return landingPages.stream()
                .map(page -> page.pathFor(session))
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElse("access/hello");
    }
}
