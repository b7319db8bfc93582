package org.studentled.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.StaffAdministration;
import org.studentled.access.StaffList;
import org.studentled.school.Actor;

/** Inviting everyone on the school's list at once. */
@Controller
@RequestMapping("/office/staff/list")
class StaffListPage {

    private final AccessPolicy accessPolicy;
    private final StaffList list;
    private final StaffAdministration administration;

    StaffListPage(AccessPolicy accessPolicy, StaffList list, StaffAdministration administration) {
        this.accessPolicy = accessPolicy;
        this.list = list;
        this.administration = administration;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        return page("", List.of(), model);
    }

    /** Everyone, or no one: with a fault in any line the list stands there again as it was typed. */
    @PostMapping
    String invite(Actor actor, @RequestParam(defaultValue = "") String text, Model model) {
        accessPolicy.requireOfficeOrAdministrator(actor);
        StaffList.Reading reading = list.read(text);
        List<StaffList.Fault> faults = administration.faultsOf(reading, actor);
        if (!faults.isEmpty() || reading.lines().isEmpty()) {
            model.addAttribute("empty", faults.isEmpty());
            return page(text, faults, model);
        }
        administration.inviteAll(reading.lines(), actor);
        return "redirect:/office/staff?done=staffInvited";
    }

    private static String page(String text, List<StaffList.Fault> faults, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("faults", faults);
        return "access/staff-list";
    }
}
