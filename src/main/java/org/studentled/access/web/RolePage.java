package org.studentled.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.access.Session;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRoles;

/** Someone who is several things at the school says as which they go on. */
@Controller
@RequestMapping("/role")
class RolePage {

    private final AccessPolicy accessPolicy;
    private final Sessions sessions;
    private final StaffRoles staffRoles;
    private final AuditLog auditLog;

    RolePage(AccessPolicy accessPolicy, Sessions sessions, StaffRoles staffRoles, AuditLog auditLog) {
        this.accessPolicy = accessPolicy;
        this.sessions = sessions;
        this.staffRoles = staffRoles;
        this.auditLog = auditLog;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireStaff(actor);
        model.addAttribute("roles", staffRoles.rolesOf(new StaffId(actor.id())));
        model.addAttribute("current", actor.role());
        return "access/role";
    }

    @PostMapping
    ModelAndView change(Session session, @RequestParam Role role, @RequestHeader("X-Session") String key) {
        accessPolicy.requireStaff(session.actor());
        String next = sessions.continueAs(role, session, key);
        auditLog.record(
                new Actor(role, session.actor().id()),
                "role-changed",
                session.actor().id(),
                session.actor().role().name());
        return SessionStartPage.into(next, "/");
    }
}
