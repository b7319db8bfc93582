package org.studentled.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.access.OfficeAlert;
import org.studentled.access.RoutePermissions;
import org.studentled.school.Actor;
import org.studentled.school.SchoolPolicies;

/** The administrator's first page: what connects the school with others, and its policies; no students' work. */
@Controller
@RequestMapping("/settings")
class SettingsPage {

    private final AccessPolicy accessPolicy;
    private final SchoolPolicies policies;
    private final AuditLog auditLog;
    private final RoutePermissions may;
    private final List<OfficeAlert> alerts;

    SettingsPage(
            AccessPolicy accessPolicy,
            SchoolPolicies policies,
            AuditLog auditLog,
            RoutePermissions may,
            List<OfficeAlert> alerts) {
        this.accessPolicy = accessPolicy;
        this.policies = policies;
        this.auditLog = auditLog;
        this.may = may;
        this.alerts = alerts;
    }

    /** Of what needs attention only what an administrator can mend: the rest may name students. */
    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        model.addAttribute("nextTeacherSeesGoals", policies.nextTeacherSeesGoals());
        model.addAttribute(
                "alerts",
                alerts.stream()
                        .flatMap(source -> source.current().stream())
                        .filter(alert -> alert.path() != null && may.open("GET", alert.path()))
                        .toList());
        return "access/settings";
    }

    @PostMapping("/policies")
    String decide(Actor actor, @RequestParam(defaultValue = "false") boolean nextTeacherSeesGoals) {
        accessPolicy.requireAdministrator(actor);
        policies.nextTeacherSeesGoals(nextTeacherSeesGoals);
        auditLog.record(actor, "goals-for-next-teacher", actor.id(), nextTeacherSeesGoals ? "yes" : "no");
        return "redirect:/settings";
    }
}
