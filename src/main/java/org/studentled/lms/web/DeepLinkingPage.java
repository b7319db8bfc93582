package org.studentled.lms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.lms.DeepLinkOwner;
import org.studentled.lms.RoundLineItem;
import org.studentled.ltijava.ContentItem;
import org.studentled.ltijava.ContentItem.Column;
import org.studentled.ltijava.DeepLinkingRequests;
import org.studentled.ltijava.LtiSettings;
import org.studentled.page.RequestRefused;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** The teacher chooses which links to place in the course of the LMS. */
@Controller
@RequestMapping("/classes/{classId}/place/{key}")
class DeepLinkingPage {

    private final DeepLinkingRequests requests;
    private final LtiSettings settings;
    private final Rounds rounds;
    private final MessageSource messages;
    private final AccessPolicy accessPolicy;

    DeepLinkingPage(
            DeepLinkingRequests requests,
            LtiSettings settings,
            Rounds rounds,
            MessageSource messages,
            AccessPolicy accessPolicy) {
        this.requests = requests;
        this.settings = settings;
        this.rounds = rounds;
        this.messages = messages;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, @PathVariable String key, Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        var wanted = requests.findOpen(key, DeepLinkOwner.key(actor, classId))
                .orElseThrow(() -> RequestRefused.ended("lms.place.over"));
        model.addAttribute("wanted", wanted)
                .addAttribute("address", "/classes/" + classId + "/place/" + key)
                .addAttribute("places", wanted.acceptsLinks() ? LinkTarget.values() : new LinkTarget[0]);
        return "lms/place-links";
    }

    /** Leads out of the application by a whole new page: only that page may post to the LMS. */
    @PostMapping
    void choose(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable String key,
            @RequestParam(required = false) List<LinkTarget> place,
            Locale locale,
            HttpServletResponse response) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        if (requests.findOpen(key, DeepLinkOwner.key(actor, classId)).isEmpty()) {
            throw RequestRefused.ended("lms.place.over");
        }
        var chosen = place == null
                ? List.<LinkTarget>of()
                : place.stream().distinct().toList();
        requests.answer(
                key,
                DeepLinkOwner.key(actor, classId),
                chosen.stream().map(each -> item(each, classId, locale)).toList());
        response.setHeader("HX-Redirect", "/lti/placed/" + key);
    }

    private ContentItem item(LinkTarget target, ClassId classId, Locale locale) {
        var title = messages.getMessage(target.titleKey(), null, locale);
        var column = target == LinkTarget.ROUND
                ? rounds.running(classId).map(RoundLineItem::asked)
                : Optional.<Column>empty();
        return new ContentItem(
                settings.address().resolve(target.path()), title, Map.of("place", target.word()), column.orElse(null));
    }
}
