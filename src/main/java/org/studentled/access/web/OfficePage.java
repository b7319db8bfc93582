package org.studentled.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.access.EndedAccess;
import org.studentled.access.Trouble;
import org.studentled.page.Refusal;
import org.studentled.school.HouseRules;
import org.studentled.school.MailAddress;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Who;

/** The school office's start page: the staff, and what needs attention. */
@Controller
@RequestMapping("/office")
class OfficePage {

    private final Doors doors;
    private final Staff staff;
    private final EndedAccess ended;
    private final RequestRows requests;
    private final HouseRules rules;
    private final Audit audit;
    private final List<Trouble> troubles;

    OfficePage(
            Doors doors,
            Staff staff,
            EndedAccess ended,
            RequestRows requests,
            HouseRules rules,
            Audit audit,
            List<Trouble> troubles) {
        this.requests = requests;
        this.ended = ended;
        this.doors = doors;
        this.staff = staff;
        this.rules = rules;
        this.audit = audit;
        this.troubles = troubles;
    }

    @GetMapping
    String show(Who who, Model model) {
        doors.isOffice(who);
        model.addAttribute("nextTeacherSeesGoals", rules.nextTeacherSeesGoals());
        model.addAttribute("office", staff.office());
        model.addAttribute("teachers", staff.teachers());
        model.addAttribute("ended", ended.all());
        model.addAttribute("requests", requests.open());
        model.addAttribute(
                "troubles",
                troubles.stream().flatMap(source -> source.now().stream()).toList());
        return "access/office";
    }

    @PostMapping("/rules")
    String decide(Who who, @RequestParam(defaultValue = "false") boolean nextTeacherSeesGoals) {
        doors.isOffice(who);
        rules.nextTeacherSeesGoals(nextTeacherSeesGoals);
        audit.note(who, "goals-for-next-teacher", who.id(), nextTeacherSeesGoals ? "yes" : "no");
        return "redirect:/office";
    }

    @PostMapping("/staff")
    String add(
            Who who,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean office) {
        doors.isOffice(who);
        String address = email.isBlank() ? null : MailAddress.typed(email);
        refuseUnreachable(address);
        StaffMember added = office ? staff.welcomeOffice(name, address) : staff.welcomeTeacher(name, address);
        audit.note(who, "staff-added", added.id().value(), null);
        return "redirect:/office";
    }

    /** The same press again, and one for someone who is gone already, changes nothing. */
    @PostMapping("/staff/{id}/end-access")
    String endAccess(Who who, @PathVariable StaffId id) {
        doors.isOffice(who);
        ended.end(whoIs(id), who);
        return "redirect:/office";
    }

    @PostMapping("/staff/{id}/give-back")
    String giveBack(Who who, @PathVariable StaffId id) {
        doors.isOffice(who);
        ended.giveBack(whoIs(id), who);
        return "redirect:/office";
    }

    private Who whoIs(StaffId id) {
        return staff.get(id).office() ? Who.office(id) : Who.teacher(id);
    }

    private void refuseUnreachable(@Nullable String email) {
        if (email == null || !MailAddress.isAddress(email)) {
            throw new Refusal(422, "access.office.badEmail");
        }
        if (staff.withEmail(email).isPresent()) {
            throw new Refusal(409, "access.office.knownEmail");
        }
    }
}
