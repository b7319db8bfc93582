package org.studentled.gradebooks.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.page.RequestRefused;
import org.studentled.progress.RunningPulls;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** Replaces an expired token where the page reports it; the course, the scores and the matches stay. */
@Controller
@RequestMapping("/classes/{classId}/connections/{source}/renew")
class TokenRenewalPage {

    private final ConnectGradebook connecting;
    private final GradebookConnections connections;
    private final RunningPulls pulls;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;

    TokenRenewalPage(
            ConnectGradebook connecting,
            GradebookConnections connections,
            RunningPulls pulls,
            AccessPolicy accessPolicy,
            AuditLog auditLog) {
        this.connecting = connecting;
        this.connections = connections;
        this.pulls = pulls;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
    }

    /** @throws RequestRefused when the system is the whole school's, for which the office types the token */
    @PostMapping
    String renew(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable ScoreSource source,
            @RequestParam(defaultValue = "") String secret) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        RemoteSystem system = connections
                .findBySource(classId, source)
                .orElseThrow(() -> new RemoteException(ConnectionError.NO_COURSE))
                .system();
        if (!classId.equals(system.classId())) {
            throw RequestRefused.conflict("gradebooks.connect.renew.schools");
        }
        connecting.renew(system, secret);
        auditLog.record(actor, "grades-connected", classId.value(), null);
        pulls.start(classId);
        return "redirect:/classes/" + classId + "/numbers";
    }
}
