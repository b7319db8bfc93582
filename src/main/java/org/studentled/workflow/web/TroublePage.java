package org.studentled.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.studentled.access.Doors;
import org.studentled.school.Who;
import org.studentled.workflow.Troubles;

/** The office sees which steps do not get through, and tries them again once the cause is gone. */
@Controller
class TroublePage {

    private final Troubles troubles;
    private final Doors doors;

    TroublePage(Troubles troubles, Doors doors) {
        this.troubles = troubles;
        this.doors = doors;
    }

    @GetMapping("/office/trouble")
    String show(Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("troubles", troubles.all());
        return "workflow/incidents";
    }

    @PostMapping("/office/trouble/{job}")
    String tryAgain(@PathVariable String job, Who who) {
        doors.isOffice(who);
        troubles.tryAgain(job);
        return "redirect:/office/trouble";
    }
}
