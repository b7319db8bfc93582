package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.studentled.access.RateLimits;
import org.studentled.access.RateLimits.Subject;
import org.studentled.page.SupportedLanguages;
import org.studentled.page.TooManyRequestsException;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.LinkRenewal;

/** A fresh link by letter, for a family on another device that has no code on paper. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/fresh")
class LinkRenewalPage {

    private final LinkRenewal fresh;
    private final FamilyLinkGuard linkGuard;
    private final RateLimits rateLimits;
    private final SupportedLanguages supportedLanguages;

    LinkRenewalPage(
            LinkRenewal fresh,
            FamilyLinkGuard linkGuard,
            RateLimits rateLimits,
            SupportedLanguages supportedLanguages) {
        this.fresh = fresh;
        this.linkGuard = linkGuard;
        this.rateLimits = rateLimits;
        this.supportedLanguages = supportedLanguages;
    }

    /** The same answer whether a letter is written or not: whoever asks may not be the family. */
    @PostMapping
    String ask(@PathVariable String token, HttpServletRequest request) {
        rateLimits.acquire(Subject.FRESH_PLACE, request.getRemoteAddr());
        FamilyVisitor family = linkGuard.identify(token, request);
        supportedLanguages.answerIn(family.adult().language(), new ServletWebRequest(request));
        if (isNotTooOften(family)) {
            fresh.request(family);
        }
        return "scheduling/link-renewal";
    }

    /** Only a press of the button asks. */
    @GetMapping
    String back(@PathVariable String token) {
        return "redirect:/f/" + token;
    }

    private boolean isNotTooOften(FamilyVisitor family) {
        try {
            rateLimits.acquire(Subject.FRESH_ADULT, family.adult().id().toString());
            return true;
        } catch (TooManyRequestsException often) {
            return false;
        }
    }
}
