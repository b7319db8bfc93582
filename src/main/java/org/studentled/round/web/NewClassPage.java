package org.studentled.round.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** Opens a class by hand, for a school without an LMS. */
@Controller
class NewClassPage {

    private final ClassDesk desk;
    private final Doors doors;

    NewClassPage(ClassDesk desk, Doors doors) {
        this.desk = desk;
        this.doors = doors;
    }

    @GetMapping("/classes/new")
    String show(Who who, Model model) {
        isTeacher(who);
        model.addAttribute("id", ClassId.random());
        return "round/new-class";
    }

    /** @param id chosen when the form was shown, so that two taps open one class */
    @PostMapping("/classes")
    String open(
            Who who,
            @RequestParam ClassId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int grade) {
        isTeacher(who);
        ClassId opened = desk.open(id, name, grade, who).id();
        // The id came from outside: it may name a class that someone else teaches.
        doors.teachesClass(who, opened);
        return "redirect:/classes/" + opened;
    }

    private static void isTeacher(Who who) {
        if (!who.is(Role.TEACHER)) {
            throw new Refusal(403, "access.denied.staff");
        }
    }
}
