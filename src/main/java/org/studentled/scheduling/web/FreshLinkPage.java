package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.studentled.access.Turnstile;
import org.studentled.access.Turnstile.Gate;
import org.studentled.page.Spoken;
import org.studentled.page.TooOften;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FreshLinks;

/** A fresh link by letter, for a family on another device that has no code on paper. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/fresh")
class FreshLinkPage {

    private final FreshLinks fresh;
    private final FamilyDoor door;
    private final Turnstile turnstile;
    private final Spoken spoken;

    FreshLinkPage(FreshLinks fresh, FamilyDoor door, Turnstile turnstile, Spoken spoken) {
        this.fresh = fresh;
        this.door = door;
        this.turnstile = turnstile;
        this.spoken = spoken;
    }

    /** The same answer whether a letter is written or not: whoever asks may not be the family. */
    @PostMapping
    String ask(@PathVariable String token, HttpServletRequest request) {
        turnstile.pass(Gate.FRESH_PLACE, request.getRemoteAddr());
        Family family = door.knock(token, request);
        spoken.answerIn(family.adult().language(), new ServletWebRequest(request));
        if (isNotTooOften(family)) {
            fresh.ask(family);
        }
        return "scheduling/link-renewal";
    }

    /** Only a press of the button asks. */
    @GetMapping
    String back(@PathVariable String token) {
        return "redirect:/f/" + token;
    }

    private boolean isNotTooOften(Family family) {
        try {
            turnstile.pass(Gate.FRESH_ADULT, family.adult().id().toString());
            return true;
        } catch (TooOften often) {
            return false;
        }
    }
}
