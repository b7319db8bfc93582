package org.studentled.letters.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.letters.CustomLetterTemplates;
import org.studentled.letters.Letter;
import org.studentled.page.FamilyLanguages;
import org.studentled.school.Actor;

/** The office puts the letters into the school's own words, each kind in each language. */
@Controller
@RequestMapping("/office/letters")
class LetterTemplatePage {

    private final AccessPolicy accessPolicy;
    private final CustomLetterTemplates own;
    private final FamilyLanguages familyLanguages;

    LetterTemplatePage(AccessPolicy accessPolicy, CustomLetterTemplates own, FamilyLanguages familyLanguages) {
        this.accessPolicy = accessPolicy;
        this.own = own;
        this.familyLanguages = familyLanguages;
    }

    @GetMapping
    String open(
            Actor actor,
            @RequestParam(defaultValue = "INVITATION") Letter.Kind kind,
            @RequestParam(defaultValue = "en") String language,
            Model model) {
        accessPolicy.requireOffice(actor);
        model.addAttribute("kinds", Letter.Kind.values());
        model.addAttribute("languages", familyLanguages.spoken());
        model.addAttribute("kind", kind);
        model.addAttribute("language", language);
        model.addAttribute("text", own.shown(kind, Locale.forLanguageTag(language)));
        return "letters/template";
    }

    @PostMapping
    String save(
            Actor actor,
            @RequestParam Letter.Kind kind,
            @RequestParam String language,
            @RequestParam String subject,
            @RequestParam String body) {
        accessPolicy.requireOffice(actor);
        own.save(kind, Locale.forLanguageTag(language), subject, body);
        return back(kind, language);
    }

    @PostMapping("/forget")
    String reset(Actor actor, @RequestParam Letter.Kind kind, @RequestParam String language) {
        accessPolicy.requireOffice(actor);
        own.delete(kind, Locale.forLanguageTag(language));
        return back(kind, language);
    }

    private static String back(Letter.Kind kind, String language) {
        return "redirect:/office/letters?kind=" + kind + "&language="
                + Locale.forLanguageTag(language).toLanguageTag();
    }
}
