package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.classroom.AccessCheck;
import org.studentled.school.Who;

/** The office sees whether Google Classroom is set up: each permission was tried with a real call. */
@Controller
@RequestMapping("/office/classroom")
class CheckPage {

    private final AccessCheck check;
    private final Doors doors;

    CheckPage(AccessCheck check, Doors doors) {
        this.check = check;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("setup", check.setup());
        model.addAttribute("callback", check.callback());
        model.addAttribute("delegated", check.delegated());
        model.addAttribute("report", check.last().orElse(null));
        return "classroom/check";
    }

    @PostMapping
    String run(Who who) {
        doors.isOffice(who);
        check.run();
        return "redirect:/office/classroom";
    }
}
