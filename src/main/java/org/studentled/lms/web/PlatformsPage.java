package org.studentled.lms.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.lms.PlatformAdministration;
import org.studentled.lms.PlatformEndpoints;
import org.studentled.lms.PlatformForm;
import org.studentled.ltijava.LtiSettings;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.RegistrationLinks;
import org.studentled.school.Actor;

/** The office's list of learning platforms: let one register itself, enter one, approve, stop. */
@Controller
@RequestMapping("/office/platforms")
class PlatformsPage {

    private final PlatformAdministration platforms;
    private final RegistrationLinks links;
    private final LtiSettings settings;
    private final MessageSource messages;
    private final AccessPolicy accessPolicy;

    PlatformsPage(
            PlatformAdministration platforms,
            RegistrationLinks links,
            LtiSettings settings,
            MessageSource messages,
            AccessPolicy accessPolicy) {
        this.platforms = platforms;
        this.links = links;
        this.settings = settings;
        this.messages = messages;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        model.addAttribute("rows", platforms.all());
        return "lms/platforms";
    }

    /** Shown once: only the page that comes back holds the link. */
    @PostMapping("/link")
    String link(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        model.addAttribute("link", links.make());
        return show(actor, model);
    }

    /** A page that was opened again by its address has no link to show. */
    @GetMapping("/link")
    String back() {
        return "redirect:/office/platforms";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model, Locale locale) {
        accessPolicy.requireAdministrator(actor);
        return filled(model, locale, PlatformForm.blank(), "/office/platforms/new");
    }

    @GetMapping("/{id}/correct")
    String correct(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        accessPolicy.requireAdministrator(actor);
        return filled(model, locale, platforms.form(new PlatformId(id)), "/office/platforms/" + id + "/correct");
    }

    @PostMapping("/{id}/correct")
    String corrected(Actor actor, @PathVariable UUID id, PlatformForm form) {
        accessPolicy.requireAdministrator(actor);
        platforms.correct(actor, new PlatformId(id), form);
        return "redirect:/office/platforms";
    }

    private String filled(Model model, Locale locale, PlatformForm form, String action) {
        model.addAttribute("kinds", kinds(locale))
                .addAttribute("address", settings.address())
                .addAttribute("form", form)
                .addAttribute("action", action)
                .addAttribute("isNew", action.endsWith("/new"));
        return "lms/platform-new";
    }

    @PostMapping("/new")
    String add(Actor actor, PlatformForm form) {
        accessPolicy.requireAdministrator(actor);
        platforms.add(actor, form);
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/approve")
    String approve(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireAdministrator(actor);
        platforms.approve(actor, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/stop")
    String stop(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireAdministrator(actor);
        platforms.stop(actor, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/remove")
    String remove(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireAdministrator(actor);
        platforms.remove(actor, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/admit")
    String admit(Actor actor, @PathVariable UUID id, @RequestParam String deployment) {
        accessPolicy.requireAdministrator(actor);
        platforms.admit(actor, new PlatformId(id), deployment);
        return "redirect:/office/platforms";
    }

    private Map<String, String> kinds(Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(PlatformEndpoints.values())
                .forEach(each ->
                        kinds.put(each.name(), messages.getMessage("lms.platforms.kind." + each.name(), null, locale)));
        return kinds;
    }
}
