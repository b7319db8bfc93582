package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.DisconnectGoogle;
import org.studentled.classroom.MyCourseWork;
import org.studentled.classroom.google.Permission;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Role;

/** A student's own work in Google Classroom, to remember what there is to choose from. */
@Controller
@RequestMapping("/classroom/mine")
class MyCourseWorkPage {

    private final MyCourseWork myCourseWork;
    private final ConnectGoogle connectGoogle;
    private final DisconnectGoogle disconnectGoogle;

    MyCourseWorkPage(MyCourseWork myCourseWork, ConnectGoogle connectGoogle, DisconnectGoogle disconnectGoogle) {
        this.myCourseWork = myCourseWork;
        this.connectGoogle = connectGoogle;
        this.disconnectGoogle = disconnectGoogle;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        mustBeStudent(actor);
        String account = myCourseWork.account(actor).orElse(null);
        model.addAttribute("account", account);
        if (account == null) {
            model.addAttribute("ticket", connectGoogle.ticket(actor, null, Permission.OWN_WORK));
        } else {
            model.addAttribute("courses", myCourseWork.findByStudent(actor));
        }
        return "classroom/my-course-work";
    }

    @PostMapping("/disconnect")
    String disconnect(Actor actor) {
        mustBeStudent(actor);
        disconnectGoogle.disconnect(actor);
        return "redirect:/classroom/mine";
    }

    private static void mustBeStudent(Actor actor) {
        if (!actor.is(Role.STUDENT)) {
            throw RequestRefused.notAllowed("classroom.mine.onlyStudents");
        }
    }
}
