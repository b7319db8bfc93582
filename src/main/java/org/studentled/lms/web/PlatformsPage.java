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
import org.studentled.access.Doors;
import org.studentled.lms.Endpoints;
import org.studentled.lms.KnownPlatforms;
import org.studentled.lms.PlatformForm;
import org.studentled.ltijava.LtiSettings;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.RegistrationLinks;
import org.studentled.school.Who;

/** The office's list of learning platforms: let one register itself, enter one, approve, stop. */
@Controller
@RequestMapping("/office/platforms")
class PlatformsPage {

    private final KnownPlatforms platforms;
    private final RegistrationLinks links;
    private final LtiSettings settings;
    private final MessageSource messages;
    private final Doors doors;

    PlatformsPage(
            KnownPlatforms platforms,
            RegistrationLinks links,
            LtiSettings settings,
            MessageSource messages,
            Doors doors) {
        this.platforms = platforms;
        this.links = links;
        this.settings = settings;
        this.messages = messages;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("rows", platforms.all());
        return "lms/platforms";
    }

    /** Shown once: only the page that comes back holds the link. */
    @PostMapping("/link")
    String link(Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("link", links.make());
        return show(who, model);
    }

    /** A page that was opened again by its address has no link to show. */
    @GetMapping("/link")
    String back() {
        return "redirect:/office/platforms";
    }

    @GetMapping("/new")
    String form(Who who, Model model, Locale locale) {
        doors.isOffice(who);
        return filled(model, locale, PlatformForm.blank(), "/office/platforms/new");
    }

    @GetMapping("/{id}/correct")
    String correct(Who who, @PathVariable UUID id, Model model, Locale locale) {
        doors.isOffice(who);
        return filled(model, locale, platforms.form(new PlatformId(id)), "/office/platforms/" + id + "/correct");
    }

    @PostMapping("/{id}/correct")
    String corrected(Who who, @PathVariable UUID id, PlatformForm form) {
        doors.isOffice(who);
        platforms.correct(who, new PlatformId(id), form);
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
    String add(Who who, PlatformForm form) {
        doors.isOffice(who);
        platforms.add(who, form);
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/approve")
    String approve(Who who, @PathVariable UUID id) {
        doors.isOffice(who);
        platforms.approve(who, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/stop")
    String stop(Who who, @PathVariable UUID id) {
        doors.isOffice(who);
        platforms.stop(who, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/remove")
    String remove(Who who, @PathVariable UUID id) {
        doors.isOffice(who);
        platforms.remove(who, new PlatformId(id));
        return "redirect:/office/platforms";
    }

    @PostMapping("/{id}/admit")
    String admit(Who who, @PathVariable UUID id, @RequestParam String deployment) {
        doors.isOffice(who);
        platforms.admit(who, new PlatformId(id), deployment);
        return "redirect:/office/platforms";
    }

    private Map<String, String> kinds(Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(Endpoints.values())
                .forEach(each ->
                        kinds.put(each.name(), messages.getMessage("lms.platforms.kind." + each.name(), null, locale)));
        return kinds;
    }
}
