package org.studentled.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.RateLimits;
import org.studentled.access.SessionStartPage;
import org.studentled.access.SignIn;
import org.studentled.access.SignInOffers;
import org.studentled.school.Role;

/** Signing in with a link by mail. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private final SignIn signIn;
    private final SignInOffers signInOffers;
    private final RateLimits rateLimits;

    SignInPages(SignIn signIn, SignInOffers signInOffers, RateLimits rateLimits) {
        this.signIn = signIn;
        this.signInOffers = signInOffers;
        this.rateLimits = rateLimits;
    }

    /** @param next where they were going */
    @GetMapping
    String form(@RequestParam(defaultValue = "/") String next, Model model) {
        return page("access/sign-in", "STAFF", next, model);
    }

    /** For students whose school has accounts elsewhere. */
    @GetMapping("/student")
    String student(@RequestParam(defaultValue = "/") String next, Model model) {
        return page("access/sign-in-student", "STUDENT", next, model);
    }

    @PostMapping
    String ask(@RequestParam String email, HttpServletRequest request) {
        rateLimits.acquire(RateLimits.Subject.SIGN_IN, request.getRemoteAddr());
        signIn.sendLink(email);
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "access/sign-in-sent";
    }

    /** Only shows a button: scanners that follow every link in a mail must not use it up. */
    @GetMapping("/{token}")
    String show(@PathVariable String token, Model model) {
        return choice(token, model);
    }

    private String choice(String token, Model model) {
        model.addAttribute("roles", signIn.rolesFor(token));
        model.addAttribute("token", token);
        return "access/sign-in-continue";
    }

    private String page(String view, String door, String next, Model model) {
        model.addAttribute("offers", signInOffers.offers());
        model.addAttribute("door", door);
        model.addAttribute("next", next);
        return view;
    }

    /** @param role as what they come in; who is one thing only is not asked */
    @PostMapping("/{token}")
    ModelAndView open(@PathVariable String token, @RequestParam(required = false) @Nullable Role role) {
        Set<Role> roles = signIn.rolesFor(token);
        if (role == null && roles.size() > 1) {
            return new ModelAndView("access/sign-in-continue", Map.of("roles", roles, "token", token));
        }
        return SessionStartPage.into(
                signIn.redeem(token, role == null ? roles.iterator().next() : role), "/");
    }
}
