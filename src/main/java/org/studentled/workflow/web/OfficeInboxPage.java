package org.studentled.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Who;

/** What waits for the school office: evenings without their teacher, conferences that someone of the school hears. */
@Controller
class OfficeInboxPage {

    private final OfficeTasks tasks;
    private final Rounds rounds;
    private final Audit audit;
    private final Doors doors;

    OfficeInboxPage(OfficeTasks tasks, Rounds rounds, Audit audit, Doors doors) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.audit = audit;
        this.doors = doors;
    }

    @GetMapping("/office/inbox")
    String show(@RequestParam(defaultValue = "0") int page, Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("part", tasks.part(Math.max(0, page)));
        return "workflow/office-inbox";
    }

    @PostMapping("/office/inbox/{round}/stands-in")
    @Transactional
    public String standsIn(@PathVariable RoundId round, Who who) {
        doors.isOffice(who);
        rounds.teacherReplaced(round);
        audit.note(who, "teacher-replaced", round.value(), null);
        return "redirect:/office/inbox";
    }
}
