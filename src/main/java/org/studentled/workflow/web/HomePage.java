package org.studentled.workflow.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.access.Session;
import org.studentled.access.TeacherNotice;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.workflow.Inbox;

/** Where everyone begins: the teacher's inbox, the student's next thing, the office's desk. */
@Controller
class HomePage {

    private final TeacherInbox teacherInbox;
    private final StudentHome studentHome;
    private final Inbox inbox;
    private final List<TeacherNotice> teacherNotices;
    private final AccessPolicy accessPolicy;

    HomePage(
            TeacherInbox teacherInbox,
            StudentHome studentHome,
            Inbox inbox,
            List<TeacherNotice> teacherNotices,
            AccessPolicy accessPolicy) {
        this.teacherInbox = teacherInbox;
        this.studentHome = studentHome;
        this.inbox = inbox;
        this.teacherNotices = teacherNotices;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/desk")
    String home(Session session, Model model) {
        Actor actor = session.actor();
        if (actor.is(Role.OFFICE)) {
            return "redirect:/office";
        }
        if (actor.is(Role.STUDENT)) {
            model.addAttribute("desk", studentHome.assemble(new StudentId(actor.id())));
            return "workflow/student";
        }
        accessPolicy.requireStaff(actor);
        StaffId teacher = new StaffId(actor.id());
        model.addAttribute("classes", teacherInbox.findByStaffAndClass(teacher, session.classId()));
        model.addAttribute(
                "reminders",
                teacherNotices.stream()
                        .flatMap(each -> each.noticesFor(teacher).stream())
                        .toList());
        return "workflow/teacher";
    }

    @PostMapping("/classes/{classId}/tasks/{task}/claim")
    String claim(@PathVariable ClassId classId, @PathVariable String task, Actor actor) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        if (!inbox.claim(task, classId, new StaffId(actor.id()))) {
            throw RequestRefused.conflict("workflow.claimed");
        }
        return "redirect:/";
    }

    @PostMapping("/classes/{classId}/tasks/{task}/give-back")
    String giveBack(@PathVariable ClassId classId, @PathVariable String task, Actor actor) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        inbox.release(task, classId, new StaffId(actor.id()));
        return "redirect:/";
    }
}
