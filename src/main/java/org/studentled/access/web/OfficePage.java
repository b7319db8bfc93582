package org.studentled.access.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.access.EndedAccess;
import org.studentled.access.OfficeAlert;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.MailAddress;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;

/** The school office's start page: the staff, and what needs attention. */
@Controller
@RequestMapping("/office")
class OfficePage {

    private static final int ON_A_PAGE = 25;
    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final Staff staff;
    private final StaffRoles staffRoles;
    private final EndedAccess ended;
    private final HouseholdRequestRows requests;
    private final AuditLog auditLog;
    private final List<OfficeAlert> officeAlerts;

    OfficePage(
            AccessPolicy accessPolicy,
            Staff staff,
            StaffRoles staffRoles,
            EndedAccess ended,
            HouseholdRequestRows requests,
            AuditLog auditLog,
            List<OfficeAlert> officeAlerts) {
        this.requests = requests;
        this.ended = ended;
        this.accessPolicy = accessPolicy;
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.auditLog = auditLog;
        this.officeAlerts = officeAlerts;
    }

    /** @param staff a part of a name or an email address; only who has it is listed */
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(name = "staff", defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOffice(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<StaffMember> members = staff.search(words, ON_A_PAGE + 1, (long) shown * ON_A_PAGE);
        model.addAttribute("members", members.subList(0, Math.min(ON_A_PAGE, members.size())));
        model.addAttribute("more", members.size() > ON_A_PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("words", words);
        model.addAttribute("administrator", staffRoles.holds(new StaffId(actor.id()), StaffRole.ADMINISTRATOR));
        model.addAttribute("ended", ended.all());
        model.addAttribute("requests", requests.open());
        model.addAttribute(
                "alerts",
                officeAlerts.stream()
                        .flatMap(source -> source.current().stream())
                        .toList());
        model.addAttribute(
                "office",
                staffRoles.holdersOf(StaffRole.OFFICE).stream()
                        .map(StaffId::value)
                        .collect(Collectors.toSet()));
        return "access/office";
    }

    @PostMapping("/staff")
    String add(
            Actor actor,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean office) {
        accessPolicy.requireOffice(actor);
        String address = email.isBlank() ? null : MailAddress.typed(email);
        refuseUnreachable(address);
        StaffMember added = office ? staff.addOffice(name, address) : staff.addTeacher(name, address);
        auditLog.record(actor, "staff-added", added.id().value(), null);
        return "redirect:/office";
    }

    /** The same press again, and one for someone who is gone already, changes nothing. */
    @PostMapping("/staff/{id}/end-access")
    String endAccess(Actor actor, @PathVariable StaffId id) {
        accessPolicy.requireOffice(actor);
        ended.end(actorIs(id), actor);
        return backTo(id);
    }

    @PostMapping("/staff/{id}/give-back")
    String giveBack(Actor actor, @PathVariable StaffId id) {
        accessPolicy.requireOffice(actor);
        ended.restore(actorIs(id), actor);
        return backTo(id);
    }

    /** The list with the one who was just changed, wherever in the list they are. */
    private String backTo(StaffId id) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/office")
                        .queryParam("staff", "{name}")
                        .encode()
                        .build(staff.get(id).name());
    }

    private Actor actorIs(StaffId id) {
        return Actor.teacher(staff.get(id).id());
    }

    private void refuseUnreachable(@Nullable String email) {
        if (email == null || !MailAddress.isAddress(email)) {
            throw RequestRefused.invalid("access.office.badEmail");
        }
        if (staff.findByEmail(email).isPresent()) {
            throw RequestRefused.conflict("access.office.knownEmail");
        }
    }
}
