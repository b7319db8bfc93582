package org.studentled.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.workflow.Incidents;

/** The office sees which steps do not get through, and tries them again once the cause is gone. */
@Controller
class IncidentPage {

    private final Incidents incidents;
    private final AccessPolicy accessPolicy;

    IncidentPage(Incidents incidents, AccessPolicy accessPolicy) {
        this.incidents = incidents;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping({"/office/incidents", "/office/trouble"})
    String show(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        model.addAttribute("incidents", incidents.all());
        return "workflow/incidents";
    }

    @PostMapping({"/office/incidents/{job}", "/office/trouble/{job}"})
    String tryAgain(@PathVariable String job, Actor actor) {
        accessPolicy.requireAdministrator(actor);
        incidents.retry(job);
        return "redirect:/office/incidents";
    }
}
