package org.studentled.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;

/** What waits for the school office: evenings without their teacher, conferences that someone of the school hears. */
@Controller
class OfficeInboxPage {

    private final OfficeTasks tasks;
    private final Rounds rounds;
    private final AuditLog auditLog;
    private final AccessPolicy accessPolicy;

    OfficeInboxPage(OfficeTasks tasks, Rounds rounds, AuditLog auditLog, AccessPolicy accessPolicy) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.auditLog = auditLog;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/office/inbox")
    String show(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
        accessPolicy.requireOffice(actor);
        model.addAttribute("part", tasks.part(Math.max(0, page)));
        return "workflow/office-inbox";
    }

    @PostMapping("/office/inbox/{round}/stands-in")
    @Transactional
    public String standsIn(@PathVariable RoundId round, Actor actor) {
        accessPolicy.requireOffice(actor);
        rounds.teacherReplaced(round);
        auditLog.record(actor, "teacher-replaced", round.value(), null);
        return "redirect:/office/inbox";
    }
}
