package org.studentled.classroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.classroom.Connecting;
import org.studentled.classroom.Guardians;
import org.studentled.classroom.Permission;
import org.studentled.classroom.Standings;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** Which adults of the class Google keeps informed as guardians, and who may still be invited. */
@Controller
@RequestMapping("/classes/{classId}/classroom/guardians")
class GuardiansPage {

    private final Guardians guardians;
    private final Standings standings;
    private final Connecting connecting;
    private final Classes classes;
    private final Doors doors;

    GuardiansPage(Guardians guardians, Standings standings, Connecting connecting, Classes classes, Doors doors) {
        this.guardians = guardians;
        this.standings = standings;
        this.connecting = connecting;
        this.classes = classes;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, Model model) {
        StaffId teacher = teacher(who, classId);
        Standings.Account account = standings.account(teacher);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("account", account);
        model.addAttribute("lines", guardians.of(classId));
        if (account.connected() && !account.mayInvite()) {
            model.addAttribute("ticket", connecting.ticket(who, classId, Permission.GUARDIANS));
        }
        return "classroom/guardians";
    }

    @PostMapping("/invite")
    String invite(Who who, @PathVariable ClassId classId, @RequestParam StudentId child, @RequestParam AdultId adult) {
        StaffId teacher = teacher(who, classId);
        doors.teaches(who, child);
        guardians.invite(teacher, classId, child, adult);
        return back(classId);
    }

    @PostMapping("/look")
    String look(Who who, @PathVariable ClassId classId) {
        guardians.lookWhoAccepted(teacher(who, classId), classId);
        return back(classId);
    }

    private StaffId teacher(Who who, ClassId classId) {
        doors.teachesClass(who, classId);
        return new StaffId(who.id());
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/classroom/guardians";
    }
}
