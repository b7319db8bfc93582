package org.studentled.lms.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.lms.GradeConnecting;
import org.studentled.lms.GradeConnections;
import org.studentled.lms.Hindrance;
import org.studentled.lms.SystemThere;
import org.studentled.page.Refusal;
import org.studentled.progress.PullsUnderWay;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** Replaces an expired token where the page reports it; the course, the scores and the matches stay. */
@Controller
@RequestMapping("/classes/{classId}/connections/{source}/renew")
class TokenRenewal {

    private final GradeConnecting connecting;
    private final GradeConnections connections;
    private final PullsUnderWay pulls;
    private final Doors doors;
    private final Audit audit;

    TokenRenewal(
            GradeConnecting connecting, GradeConnections connections, PullsUnderWay pulls, Doors doors, Audit audit) {
        this.connecting = connecting;
        this.connections = connections;
        this.pulls = pulls;
        this.doors = doors;
        this.audit = audit;
    }

    /** @throws Refusal when the system is the whole school's, for which the office types the token */
    @PostMapping
    String renew(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable Source source,
            @RequestParam(defaultValue = "") String secret) {
        doors.teachesClass(who, classId);
        SystemThere system = connections
                .of(classId, source)
                .orElseThrow(() -> new Hindrance(Hindrance.Kind.NO_COURSE))
                .system();
        if (!classId.equals(system.classId())) {
            throw new Refusal(409, "lms.connect.renew.schools");
        }
        connecting.renew(system, secret);
        audit.note(who, "grades-connected", classId.value(), null);
        pulls.start(classId);
        return "redirect:/classes/" + classId + "/numbers";
    }
}
