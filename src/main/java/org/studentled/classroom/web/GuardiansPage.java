package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.classroom.ClassroomStatus;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.guardians.Guardians;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** Which adults of the class Google keeps informed as guardians, and who may still be invited. */
@Controller
@RequestMapping("/classes/{classId}/classroom/guardians")
class GuardiansPage {

    private final Guardians guardians;
    private final ClassroomStatus classroomStatus;
    private final ConnectGoogle connectGoogle;
    private final Classes classes;
    private final AccessPolicy accessPolicy;

    GuardiansPage(
            Guardians guardians,
            ClassroomStatus classroomStatus,
            ConnectGoogle connectGoogle,
            Classes classes,
            AccessPolicy accessPolicy) {
        this.guardians = guardians;
        this.classroomStatus = classroomStatus;
        this.connectGoogle = connectGoogle;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        StaffId teacher = teacher(actor, classId);
        ClassroomStatus.Account account = classroomStatus.account(teacher);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("account", account);
        model.addAttribute("lines", guardians.findByClass(classId));
        if (account.connected() && !account.mayInvite()) {
            model.addAttribute("ticket", connectGoogle.ticket(actor, classId, Permission.GUARDIANS));
        }
        return "classroom/guardians";
    }

    @PostMapping("/invite")
    String invite(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam StudentId studentId,
            @RequestParam AdultId adult) {
        StaffId teacher = teacher(actor, classId);
        accessPolicy.requireTeacherOf(actor, studentId);
        guardians.invite(teacher, classId, studentId, adult);
        return back(classId);
    }

    @PostMapping("/look")
    String look(Actor actor, @PathVariable ClassId classId) {
        guardians.checkAccepted(teacher(actor, classId), classId);
        return back(classId);
    }

    private StaffId teacher(Actor actor, ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        return new StaffId(actor.id());
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/classroom/guardians";
    }
}
