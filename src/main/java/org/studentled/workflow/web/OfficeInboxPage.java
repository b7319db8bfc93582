package org.studentled.workflow.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.round.RoundAdministration;
import org.studentled.round.RoundId;
import org.studentled.school.Actor;

/** What waits for the school office: evenings without their teacher, conferences that someone of the school hears. */
@Controller
class OfficeInboxPage {

    private final OfficeTasks tasks;
    private final RoundAdministration rounds;
    private final AccessPolicy accessPolicy;

    OfficeInboxPage(OfficeTasks tasks, RoundAdministration rounds, AccessPolicy accessPolicy) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/office/inbox")
    String show(
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        accessPolicy.requireOffice(actor);
        String kind = task == null || TaskScreens.isKnown(task) ? task : null;
        model.addAttribute("task", kind);
        model.addAttribute("part", tasks.part(kind, Math.max(0, page)));
        return "workflow/office-inbox";
    }

    @PostMapping("/office/inbox/{round}/stands-in")
    String standsIn(@PathVariable RoundId round, Actor actor) {
        accessPolicy.requireOffice(actor);
        rounds.replaced(round, actor);
        return "redirect:/office/inbox";
    }
}
