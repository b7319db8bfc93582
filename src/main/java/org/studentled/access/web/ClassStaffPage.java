package org.studentled.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.StaffAdministration;
import org.studentled.access.StaffAppointment;
import org.studentled.access.StaffAuthority;
import org.studentled.access.StaffPosition;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** Who works in one class, and until when; its teacher invites a co-teacher or a substitute. */
@Controller
@RequestMapping("/classes/{classId}/staff")
class ClassStaffPage {

    private final AccessPolicy accessPolicy;
    private final Classes classes;
    private final Staff staff;
    private final StaffAuthority authority;
    private final StaffAdministration administration;
    private final SchoolZone zone;

    ClassStaffPage(
            AccessPolicy accessPolicy,
            Classes classes,
            Staff staff,
            StaffAuthority authority,
            StaffAdministration administration,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.classes = classes;
        this.staff = staff;
        this.authority = authority;
        this.administration = administration;
        this.zone = zone;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        List<Teaching> teachings = classes.teachingsIn(classId);
        boolean invites = actor.is(Role.OFFICE)
                || classes.kindOf(new StaffId(actor.id()), classId)
                        .filter(kind -> kind != TeachingKind.SUBSTITUTE)
                        .isPresent();
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("teachings", teachings);
        model.addAttribute(
                "names", staff.byId(teachings.stream().map(Teaching::staff).toList()));
        model.addAttribute("positions", invites ? authority.givenBy(actor.role()) : List.of());
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("me", new StaffId(actor.id()));
        model.addAttribute("today", zone.today());
        return "access/class-staff";
    }

    @PostMapping
    String invite(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam StaffPosition position,
            @RequestParam(required = false) @Nullable LocalDate first,
            @RequestParam(required = false) @Nullable LocalDate last) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        administration.invite(name, email, new StaffAppointment(position, classId, first, last), actor);
        return back(classId);
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable ClassId classId, @PathVariable StaffId id) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        administration.endTeaching(classId, id, actor);
        return back(classId);
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/staff";
    }
}
