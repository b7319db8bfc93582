package org.studentled.workflow.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** All that waits for the teachers of one class, page by page; or all of one kind of it. */
@Controller
class ClassInboxPage {

    private final TeacherInbox inbox;
    private final Classes classes;
    private final AccessPolicy accessPolicy;

    ClassInboxPage(TeacherInbox inbox, Classes classes, AccessPolicy accessPolicy) {
        this.inbox = inbox;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/classes/{classId}/inbox")
    String show(
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        SchoolClass one = classes.get(classId);
        String kind = task == null || TaskScreens.isKnown(task) ? task : null;
        model.addAttribute("schoolClass", one);
        model.addAttribute("task", kind);
        model.addAttribute("part", inbox.part(one, new StaffId(actor.id()), kind, Math.max(0, page)));
        return "workflow/class-inbox";
    }
}
