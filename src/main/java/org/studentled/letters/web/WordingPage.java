package org.studentled.letters.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.letters.Letter;
import org.studentled.letters.OwnWordings;
import org.studentled.page.Languages;
import org.studentled.school.Who;

/** The office puts the letters into the school's own words, each kind in each language. */
@Controller
@RequestMapping("/office/letters")
class WordingPage {

    private final Doors doors;
    private final OwnWordings own;
    private final Languages languages;

    WordingPage(Doors doors, OwnWordings own, Languages languages) {
        this.doors = doors;
        this.own = own;
        this.languages = languages;
    }

    @GetMapping
    String open(
            Who who,
            @RequestParam(defaultValue = "INVITATION") Letter.Kind kind,
            @RequestParam(defaultValue = "en") String language,
            Model model) {
        doors.isOffice(who);
        model.addAttribute("kinds", Letter.Kind.values());
        model.addAttribute("languages", languages.spoken());
        model.addAttribute("kind", kind);
        model.addAttribute("language", language);
        model.addAttribute("text", own.shown(kind, Locale.forLanguageTag(language)));
        return "letters/template";
    }

    @PostMapping
    String keep(
            Who who,
            @RequestParam Letter.Kind kind,
            @RequestParam String language,
            @RequestParam String subject,
            @RequestParam String body) {
        doors.isOffice(who);
        own.keep(kind, Locale.forLanguageTag(language), subject, body);
        return back(kind, language);
    }

    @PostMapping("/forget")
    String forget(Who who, @RequestParam Letter.Kind kind, @RequestParam String language) {
        doors.isOffice(who);
        own.forget(kind, Locale.forLanguageTag(language));
        return back(kind, language);
    }

    private static String back(Letter.Kind kind, String language) {
        return "redirect:/office/letters?kind=" + kind + "&language="
                + Locale.forLanguageTag(language).toLanguageTag();
    }
}
