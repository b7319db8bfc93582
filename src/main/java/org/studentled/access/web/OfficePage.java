package org.studentled.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.access.OfficeAlert;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;

/** The school office's start page: what needs attention. */
@Controller
@RequestMapping("/office")
class OfficePage {

    private final AccessPolicy accessPolicy;
    private final StaffRoles staffRoles;
    private final HouseholdRequestRows requests;
    private final List<OfficeAlert> officeAlerts;

    OfficePage(
            AccessPolicy accessPolicy,
            StaffRoles staffRoles,
            HouseholdRequestRows requests,
            List<OfficeAlert> officeAlerts) {
        this.accessPolicy = accessPolicy;
        this.staffRoles = staffRoles;
        this.requests = requests;
        this.officeAlerts = officeAlerts;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireOffice(actor);
        model.addAttribute("administrator", staffRoles.holds(new StaffId(actor.id()), StaffRole.ADMINISTRATOR));
        model.addAttribute("requests", requests.open());
        model.addAttribute(
                "alerts",
                officeAlerts.stream()
                        .flatMap(source -> source.current().stream())
                        .toList());
        return "access/office";
    }
}
