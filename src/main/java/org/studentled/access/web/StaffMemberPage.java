package org.studentled.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.EndedAccess;
import org.studentled.access.StaffAdministration;
import org.studentled.access.StaffAppointment;
import org.studentled.access.StaffAuthority;
import org.studentled.access.StaffList;
import org.studentled.access.StaffPosition;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.Teaching;

/** One member of staff: everything they are and were here, one thing more, and its end. */
@Controller
@RequestMapping("/office/staff/{id}")
class StaffMemberPage {

    private final AccessPolicy accessPolicy;
    private final Staff staff;
    private final StaffRoles staffRoles;
    private final Classes classes;
    private final StaffAuthority authority;
    private final StaffAdministration administration;
    private final StaffList list;
    private final EndedAccess ended;
    private final SchoolZone zone;

    StaffMemberPage(
            AccessPolicy accessPolicy,
            Staff staff,
            StaffRoles staffRoles,
            Classes classes,
            StaffAuthority authority,
            StaffAdministration administration,
            StaffList list,
            EndedAccess ended,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.classes = classes;
        this.authority = authority;
        this.administration = administration;
        this.list = list;
        this.ended = ended;
        this.zone = zone;
    }

    @GetMapping
    String show(Actor actor, @PathVariable StaffId id, Model model) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        List<Teaching> teachings = classes.teachingsOf(id);
        Map<ClassId, SchoolClass> names =
                classes.byId(teachings.stream().map(Teaching::classId).toList());
        model.addAttribute("member", staff.get(id));
        model.addAttribute("held", staffRoles.heldBy(id));
        model.addAttribute("named", staffRoles.namedTeacher(id).orElse(null));
        model.addAttribute("teachings", teachings);
        model.addAttribute("classes", names);
        model.addAttribute("current", staffRoles.rolesOf(id));
        model.addAttribute("counsels", staffRoles.holds(id, StaffRole.COUNSELOR));
        model.addAttribute("ended", ended.isEnded(id.value()));
        model.addAttribute("self", actor.id().equals(id.value()));
        model.addAttribute("positions", authority.givenBy(actor.role()));
        model.addAttribute("today", zone.today());
        return "access/staff-member";
    }

    /** @param className empty where no class is meant */
    @PostMapping("/roles")
    String appoint(
            Actor actor,
            @PathVariable StaffId id,
            @RequestParam StaffPosition position,
            @RequestParam(name = "class", defaultValue = "") String className,
            @RequestParam(required = false) @Nullable LocalDate first,
            @RequestParam(required = false) @Nullable LocalDate last) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        administration.appoint(id, new StaffAppointment(position, list.classOf(className), first, last), actor);
        return back(id);
    }

    @PostMapping("/roles/{role}/end")
    String endRole(Actor actor, @PathVariable StaffId id, @PathVariable StaffRole role) {
        accessPolicy.requireAdministrator(actor);
        administration.endRole(id, role, actor);
        return back(id);
    }

    @PostMapping("/teacher/end")
    String endTeacher(Actor actor, @PathVariable StaffId id) {
        accessPolicy.requireOffice(actor);
        administration.endTeacher(id, actor);
        return back(id);
    }

    @PostMapping("/classes/{classId}/end")
    String endTeaching(Actor actor, @PathVariable StaffId id, @PathVariable ClassId classId) {
        accessPolicy.requireOffice(actor);
        administration.endTeaching(classId, id, actor);
        return back(id);
    }

    /** The same press again, and one for someone who is gone already, changes nothing. */
    @PostMapping("/end-access")
    String endAccess(Actor actor, @PathVariable StaffId id) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        administration.endAccess(id, actor);
        return back(id);
    }

    @PostMapping("/give-back")
    String restoreAccess(Actor actor, @PathVariable StaffId id) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        administration.restoreAccess(id, actor);
        return back(id);
    }

    private static String back(StaffId id) {
        return "redirect:/office/staff/" + id;
    }
}
