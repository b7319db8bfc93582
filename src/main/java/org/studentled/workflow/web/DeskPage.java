package org.studentled.workflow.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.studentled.access.Doors;
import org.studentled.access.Reminder;
import org.studentled.access.Visit;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Who;
import org.studentled.workflow.Inbox;

/** Where everyone begins: the teacher's inbox, the student's next thing, the office's desk. */
@Controller
class DeskPage {

    private final TeacherDesk teacherDesk;
    private final PupilDesk pupilDesk;
    private final Inbox inbox;
    private final List<Reminder> reminders;
    private final Doors doors;

    DeskPage(TeacherDesk teacherDesk, PupilDesk pupilDesk, Inbox inbox, List<Reminder> reminders, Doors doors) {
        this.teacherDesk = teacherDesk;
        this.pupilDesk = pupilDesk;
        this.inbox = inbox;
        this.reminders = reminders;
        this.doors = doors;
    }

    @GetMapping("/desk")
    String home(Visit visit, Model model) {
        Who who = visit.who();
        if (who.is(Role.OFFICE)) {
            return "redirect:/office";
        }
        if (who.is(Role.STUDENT)) {
            model.addAttribute("desk", pupilDesk.of(new StudentId(who.id())));
            return "workflow/student";
        }
        doors.isStaff(who);
        StaffId teacher = new StaffId(who.id());
        model.addAttribute("classes", teacherDesk.of(teacher, visit.classId()));
        model.addAttribute(
                "reminders",
                reminders.stream().flatMap(each -> each.of(teacher).stream()).toList());
        return "workflow/teacher";
    }

    @PostMapping("/classes/{classId}/tasks/{task}/claim")
    String claim(@PathVariable ClassId classId, @PathVariable String task, Who who) {
        doors.teachesClass(who, classId);
        if (!inbox.claim(task, classId, new StaffId(who.id()))) {
            throw new Refusal(409, "workflow.claimed");
        }
        return "redirect:/";
    }

    @PostMapping("/classes/{classId}/tasks/{task}/give-back")
    String giveBack(@PathVariable ClassId classId, @PathVariable String task, Who who) {
        doors.teachesClass(who, classId);
        inbox.giveBack(task, classId, new StaffId(who.id()));
        return "redirect:/";
    }
}
