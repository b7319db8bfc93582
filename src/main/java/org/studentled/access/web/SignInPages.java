package org.studentled.access.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** Signing in with a link by mail. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private final SignIn signIn;
    private final RateLimits rateLimits;

    SignInPages(SignIn signIn, RateLimits rateLimits) {
        this.signIn = signIn;
        this.rateLimits = rateLimits;
    }

    @GetMapping
    String form() {
        return "access/sign-in";
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
        signIn.check(token);
        model.addAttribute("token", token);
        return "access/sign-in-continue";
    }

    @PostMapping("/{token}")
    ModelAndView open(@PathVariable String token) {
        return SessionStartPage.into(signIn.redeem(token), "/");
    }
}
