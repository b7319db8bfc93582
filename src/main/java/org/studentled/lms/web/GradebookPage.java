package org.studentled.lms.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.lms.Reporting;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Who;

/** What the LMS gradebook is told about a class, for its teachers and for the office. */
@Controller
@RequestMapping("/classes/{classId}/gradebook")
class GradebookPage {

    private final Reporting reporting;
    private final Classes classes;
    private final Doors doors;

    GradebookPage(Reporting reporting, Classes classes, Doors doors) {
        this.reporting = reporting;
        this.classes = classes;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, Model model) {
        doors.teachesClassOrIsOffice(who, classId);
        model.addAttribute("schoolClass", classes.get(classId)).addAttribute("standing", reporting.of(classId));
        return "lms/gradebook";
    }

    @PostMapping("/turn")
    String turn(Who who, @PathVariable ClassId classId, @RequestParam boolean on) {
        doors.teachesClass(who, classId);
        reporting.turn(classId, on);
        return back(classId);
    }

    @PostMapping("/again")
    String again(Who who, @PathVariable ClassId classId) {
        doors.teachesClassOrIsOffice(who, classId);
        reporting.again(classId);
        return back(classId);
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/gradebook";
    }
}
