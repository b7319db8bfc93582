package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.school.Actor;

/** A conference was broken off: the teacher says how it goes on. */
@Controller
@RequestMapping("/conferences/{id}/resume")
class ResumePage {

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final Conferences conferences;

    ResumePage(AccessPolicy accessPolicy, ConferenceDetailsLoader detailsLoader, Conferences conferences) {
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.conferences = conferences;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, Model model) {
        model.addAttribute("details", opened(actor, id));
        return "conference/resume";
    }

    @PostMapping
    String resume(Actor actor, @PathVariable ConferenceId id, @RequestParam Conference.Resumption how) {
        ConferenceDetails details = opened(actor, id);
        conferences.resume(id, how);
        return how == Conference.Resumption.TONIGHT
                ? "redirect:/rounds/" + details.round().id() + "/board"
                : "redirect:/conferences/" + id + "/resume";
    }

    private ConferenceDetails opened(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireTeacherOf(actor, details.student().id());
        return details;
    }
}
