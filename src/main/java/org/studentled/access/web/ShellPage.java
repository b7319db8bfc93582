package org.studentled.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.SignInOffers;
import org.studentled.page.RequestRefused;

/** The empty page that asks for itself again with the tab's key, and the sentence shown when that key has expired. */
@Controller
class ShellPage {

    private final SignInOffers signInOffers;

    ShellPage(SignInOffers signInOffers) {
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
    String ended() {
        throw RequestRefused.notSignedIn("access.sessionEnded");
    }
}
