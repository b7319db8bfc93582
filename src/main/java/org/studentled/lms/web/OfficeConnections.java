package org.studentled.lms.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.lms.GradeConnecting;
import org.studentled.lms.GradeConnections;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.Who;

/** Gradebooks the office sets up once for the whole school; each teacher then only chooses their course. */
@Controller
@RequestMapping("/office/connections")
class OfficeConnections {

    private final GradeConnecting connecting;
    private final GradeConnections connections;
    private final Doors doors;
    private final Audit audit;

    OfficeConnections(GradeConnecting connecting, GradeConnections connections, Doors doors, Audit audit) {
        this.connecting = connecting;
        this.connections = connections;
        this.doors = doors;
        this.audit = audit;
    }

    @GetMapping
    String show(Who who, Model page) {
        doors.isOffice(who);
        page.addAttribute("systems", connections.ofTheSchool());
        page.addAttribute(
                "kinds",
                ConnectionPages.SOURCES.stream()
                        .map(source -> new Kind(source, connecting.of(source).isTried()))
                        .toList());
        page.addAttribute("keyMissing", !connecting.hasKey());
        return "lms/office-connections";
    }

    @PostMapping("/{source}")
    String setUp(
            Who who,
            @PathVariable Source source,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String tokenAddress,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String secret) {
        doors.isOffice(who);
        SystemThere system =
                connecting.setUp(source, null, new GradeConnecting.Typed(address, tokenAddress, clientId, secret));
        audit.note(who, "gradebook-set-up", system.id(), null);
        return "redirect:/office/connections";
    }

    @PostMapping("/{id}/renew")
    String renew(Who who, @PathVariable UUID id, @RequestParam(defaultValue = "") String secret) {
        doors.isOffice(who);
        connections.find(id).filter(system -> system.classId() == null).ifPresent(system -> {
            connecting.renew(system, secret);
            audit.note(who, "gradebook-set-up", id, null);
        });
        return "redirect:/office/connections";
    }

    @PostMapping("/{id}/forget")
    String forget(Who who, @PathVariable UUID id) {
        doors.isOffice(who);
        connections.find(id).filter(system -> system.classId() == null).ifPresent(system -> {
            connections.forget(id);
            audit.note(who, "gradebook-forgotten", id, null);
        });
        return "redirect:/office/connections";
    }

    /** A kind of gradebook that may be set up. */
    record Kind(Source source, boolean tried) {}
}
