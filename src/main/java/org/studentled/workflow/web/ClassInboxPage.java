package org.studentled.workflow.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** All that waits for the teachers of one class, page by page; or all of one kind of it. */
@Controller
class ClassInboxPage {

    private final TeacherDesk desk;
    private final Classes classes;
    private final Doors doors;

    ClassInboxPage(TeacherDesk desk, Classes classes, Doors doors) {
        this.desk = desk;
        this.classes = classes;
        this.doors = doors;
    }

    @GetMapping("/classes/{classId}/inbox")
    String show(
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "0") int page,
            Who who,
            Model model) {
        doors.teachesClass(who, classId);
        SchoolClass one = classes.get(classId);
        String kind = task == null || Screens.isKnown(task) ? task : null;
        model.addAttribute("schoolClass", one);
        model.addAttribute("task", kind);
        model.addAttribute("part", desk.part(one, new StaffId(who.id()), kind, Math.max(0, page)));
        return "workflow/class-inbox";
    }
}
