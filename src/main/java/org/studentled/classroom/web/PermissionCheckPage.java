package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.classroom.PermissionCheck;
import org.studentled.school.Actor;

/** The office sees whether Google Classroom is set up: each permission was tried with a real call. */
@Controller
@RequestMapping("/office/classroom")
class PermissionCheckPage {

    private final PermissionCheck check;
    private final AccessPolicy accessPolicy;

    PermissionCheckPage(PermissionCheck check, AccessPolicy accessPolicy) {
        this.check = check;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        model.addAttribute("setup", check.setup());
        model.addAttribute("callback", check.callback());
        model.addAttribute("delegated", check.delegated());
        model.addAttribute("report", check.last().orElse(null));
        return "classroom/check";
    }

    @PostMapping
    String run(Actor actor) {
        accessPolicy.requireAdministrator(actor);
        check.run();
        return "redirect:/office/classroom";
    }
}
