package org.studentled.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.EndedRoles;
import org.studentled.access.Sessions;
import org.studentled.access.SignInOffers;
import org.studentled.page.RequestRefused;

/** The empty page that asks for itself again with the tab's key, and the sentence shown when that key has expired. */
@Controller
class ShellPage {

    private final SignInOffers signInOffers;
    private final Sessions sessions;
    private final EndedRoles endedRoles;

    ShellPage(SignInOffers signInOffers, Sessions sessions, EndedRoles endedRoles) {
        this.sessions = sessions;
        this.endedRoles = endedRoles;
        this.signInOffers = signInOffers;
    }

    @GetMapping("/shell")
    String shell(HttpServletRequest request, Model model) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        model.addAttribute("offers", signInOffers.offers());
        model.addAttribute("door", "ANY");
        model.addAttribute("next", path == null ? "/" : query == null ? path : path + "?" + query);
        return "access/shell";
    }

    @RequestMapping("/visit-ended")
    String ended(@RequestHeader(name = "X-Session", required = false) @Nullable String key) {
        throw Optional.ofNullable(key)
                .flatMap(sessions::findEnded)
                .flatMap(staff -> endedRoles.refusalOf(staff, RequestRefused.Kind.NOT_SIGNED_IN))
                .orElseGet(() -> RequestRefused.notSignedIn("access.sessionEnded"));
    }
}
