package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.FamilyReflections.Way;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;

/** The family's words, typed for it: what its paper says, or what it says to the child or the teacher at the table. */
@Controller
@RequestMapping("/conferences/{id}/words")
class DictatedReflectionPage {

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final FamilyReflections reflections;

    DictatedReflectionPage(
            AccessPolicy accessPolicy, ConferenceDetailsLoader detailsLoader, FamilyReflections reflections) {
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.reflections = reflections;
    }

    @GetMapping
    String open(
            Actor actor,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        model.addAttribute("details", opened(actor, id));
        boolean theirs = reflections.isTheirOwn(id);
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "written",
                ReflectionPage.Written.of(theirs ? FamilyReflection.blank() : reflections.getByConference(id)));
        model.addAttribute("way", reflections.wayOf(id));
        model.addAttribute("saved", saved);
        return "conference/dictation";
    }

    @PostMapping
    String write(
            Actor actor,
            @PathVariable ConferenceId id,
            @ModelAttribute("written") ReflectionPage.Written written,
            @RequestParam(defaultValue = "PAPER") Way way) {
        opened(actor, id);
        if (way == Way.LINK) {
            throw RequestRefused.invalid("page.error.notUnderstood");
        }
        reflections.typeFor(id, written.asReflection(), way);
        return "redirect:/conferences/" + id + "/words?saved=true";
    }

    private ConferenceDetails opened(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireStudentOrTeacher(actor, details.student().id());
        return details;
    }
}
