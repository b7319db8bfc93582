package org.studentled.passback.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.passback.ClassPassback;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** What the LMS gradebook is told about a class, for its teachers and for the office. */
@Controller
@RequestMapping("/classes/{classId}/gradebook")
class PassbackPage {

    private final ClassPassback classPassback;
    private final Classes classes;
    private final AccessPolicy accessPolicy;

    PassbackPage(ClassPassback classPassback, Classes classes, AccessPolicy accessPolicy) {
        this.classPassback = classPassback;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        model.addAttribute("schoolClass", classes.get(classId))
                .addAttribute("standing", classPassback.getStanding(classId));
        return "passback/gradebook";
    }

    @PostMapping("/turn")
    String turn(Actor actor, @PathVariable ClassId classId, @RequestParam boolean on) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        classPassback.setEnabled(classId, on);
        return back(classId);
    }

    @PostMapping("/again")
    String again(Actor actor, @PathVariable ClassId classId) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        classPassback.retry(classId);
        return back(classId);
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/gradebook";
    }
}
