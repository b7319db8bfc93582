package org.studentled.school.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassAdministration;
import org.studentled.school.ClassId;
import org.studentled.school.Role;

/** Opens a class by hand, for a school without an LMS. */
@Controller
class NewClassPage {

    private final ClassAdministration administration;
    private final AccessPolicy accessPolicy;

    NewClassPage(ClassAdministration administration, AccessPolicy accessPolicy) {
        this.administration = administration;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/classes/new")
    String show(Actor actor, Model model) {
        isTeacher(actor);
        model.addAttribute("id", ClassId.random());
        return "school/new-class";
    }

    /** @param id chosen when the form was shown, so that two taps open one class */
    @PostMapping("/classes")
    String open(
            Actor actor,
            @RequestParam ClassId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int grade) {
        isTeacher(actor);
        ClassId opened = administration.create(id, name, grade, actor).id();
        // The id came from outside: it may name a class that someone else teaches.
        accessPolicy.requireTeacherOfClass(actor, opened);
        return "redirect:/classes/" + opened;
    }

    private static void isTeacher(Actor actor) {
        if (!actor.is(Role.TEACHER)) {
            throw RequestRefused.notAllowed("access.denied.staff");
        }
    }
}
