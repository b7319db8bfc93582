package org.studentled.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRoles;

/** Everyone who works at the school: who they are, and inviting one more. */
@Controller
@RequestMapping("/office/staff")
class StaffPage {

    private static final int ON_A_PAGE = 25;
    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final Staff staff;
    private final StaffRoles staffRoles;
    private final StaffAuthority authority;
    private final StaffAdministration administration;
    private final StaffList list;
    private final EndedAccess ended;

    StaffPage(
            AccessPolicy accessPolicy,
            Staff staff,
            StaffRoles staffRoles,
            StaffAuthority authority,
            StaffAdministration administration,
            StaffList list,
            EndedAccess ended) {
        this.accessPolicy = accessPolicy;
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.authority = authority;
        this.administration = administration;
        this.list = list;
        this.ended = ended;
    }

    /** @param words a part of a name or an email address; only who has it is listed */
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(name = "staff", defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<StaffMember> found = staff.search(words, ON_A_PAGE + 1, (long) shown * ON_A_PAGE);
        List<StaffMember> members = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute("members", members);
        model.addAttribute(
                "roles",
                staffRoles.rolesOf(members.stream().map(StaffMember::id).toList()));
        model.addAttribute("ended", ended.all());
        model.addAttribute("more", found.size() > ON_A_PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("words", words);
        model.addAttribute("positions", authority.givenBy(actor.role()));
        return "access/staff";
    }

    /** @param className empty where no class is meant */
    @PostMapping
    String invite(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam StaffPosition position,
            @RequestParam(name = "class", defaultValue = "") String className,
            @RequestParam(required = false) @Nullable LocalDate first,
            @RequestParam(required = false) @Nullable LocalDate last) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        StaffId invited = administration.invite(
                name, email, new StaffAppointment(position, list.classOf(className), first, last), actor);
        return "redirect:/office/staff/" + invited;
    }
}
