package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.AlternativeCauses;
import org.studentled.conference.AlternativeProposals;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.school.Actor;

/** No one came, the family canceled or has no time: the teacher says how the conference takes place after all. */
@Controller
@RequestMapping({"/conferences/{id}/no-show", "/conferences/{id}/instead"})
class AlternativePage {

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final AlternativeProposals alternativeProposals;
    private final AlternativeCauses causes;

    AlternativePage(
            AccessPolicy accessPolicy,
            ConferenceDetailsLoader detailsLoader,
            AlternativeProposals alternativeProposals,
            AlternativeCauses causes) {
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.alternativeProposals = alternativeProposals;
        this.causes = causes;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, Model model) {
        ConferenceDetails details = opened(actor, id);
        model.addAttribute("details", details);
        model.addAttribute("cause", causes.causeOf(details.conference()));
        model.addAttribute("proposed", alternativeProposals.findProposed(id).orElse(null));
        model.addAttribute("decided", alternativeProposals.decided(id).orElse(null));
        return "conference/no-show";
    }

    @PostMapping
    String decide(Actor actor, @PathVariable ConferenceId id, @RequestParam Conference.Alternative instead) {
        opened(actor, id);
        alternativeProposals.decide(id, instead);
        return "redirect:/conferences/" + id + "/no-show";
    }

    private ConferenceDetails opened(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireTeacherOf(actor, details.student().id());
        return details;
    }
}
