package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.classroom.Connecting;
import org.studentled.classroom.Disconnecting;
import org.studentled.classroom.OwnWork;
import org.studentled.classroom.Permission;
import org.studentled.page.Refusal;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** A student's own work in Google Classroom, to remember what there is to choose from. */
@Controller
@RequestMapping("/classroom/mine")
class OwnWorkPage {

    private final OwnWork ownWork;
    private final Connecting connecting;
    private final Disconnecting disconnecting;

    OwnWorkPage(OwnWork ownWork, Connecting connecting, Disconnecting disconnecting) {
        this.ownWork = ownWork;
        this.connecting = connecting;
        this.disconnecting = disconnecting;
    }

    @GetMapping
    String show(Who who, Model model) {
        mustBePupil(who);
        String account = ownWork.account(who).orElse(null);
        model.addAttribute("account", account);
        if (account == null) {
            model.addAttribute("ticket", connecting.ticket(who, null, Permission.OWN_WORK));
        } else {
            model.addAttribute("courses", ownWork.of(who));
        }
        return "classroom/my-course-work";
    }

    @PostMapping("/disconnect")
    String disconnect(Who who) {
        mustBePupil(who);
        disconnecting.disconnect(who);
        return "redirect:/classroom/mine";
    }

    private static void mustBePupil(Who who) {
        if (!who.is(Role.STUDENT)) {
            throw new Refusal(403, "classroom.mine.onlyStudents");
        }
    }
}
