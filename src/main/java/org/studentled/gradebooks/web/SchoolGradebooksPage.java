package org.studentled.gradebooks.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;

/** Gradebooks the office sets up once for the whole school; each teacher then only chooses their course. */
@Controller
@RequestMapping("/office/connections")
class SchoolGradebooksPage {

    private final ConnectGradebook connecting;
    private final GradebookConnections connections;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;

    SchoolGradebooksPage(
            ConnectGradebook connecting,
            GradebookConnections connections,
            AccessPolicy accessPolicy,
            AuditLog auditLog) {
        this.connecting = connecting;
        this.connections = connections;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
    }

    @GetMapping
    String show(Actor actor, Model page) {
        accessPolicy.requireAdministrator(actor);
        page.addAttribute("systems", connections.ofTheSchool());
        page.addAttribute(
                "kinds",
                GradebookConnectionPages.SOURCES.stream()
                        .map(source ->
                                new Kind(source, connecting.connector(source).isTried()))
                        .toList());
        page.addAttribute("keyMissing", !connecting.hasKey());
        return "gradebooks/office-connections";
    }

    @PostMapping("/{source}")
    String setUp(
            Actor actor,
            @PathVariable ScoreSource source,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String tokenAddress,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String secret) {
        accessPolicy.requireAdministrator(actor);
        RemoteSystem system =
                connecting.setUp(source, null, new ConnectGradebook.Typed(address, tokenAddress, clientId, secret));
        auditLog.record(actor, "gradebook-set-up", system.id(), null);
        return "redirect:/office/connections";
    }

    @PostMapping("/{id}/renew")
    String renew(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String secret) {
        accessPolicy.requireAdministrator(actor);
        connections.find(id).filter(system -> system.classId() == null).ifPresent(system -> {
            connecting.renew(system, secret);
            auditLog.record(actor, "gradebook-set-up", id, null);
        });
        return "redirect:/office/connections";
    }

    @PostMapping("/{id}/forget")
    String forget(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireAdministrator(actor);
        connections.find(id).filter(system -> system.classId() == null).ifPresent(system -> {
            connections.delete(id);
            auditLog.record(actor, "gradebook-forgotten", id, null);
        });
        return "redirect:/office/connections";
    }

    /** A kind of gradebook that may be set up. */
    record Kind(ScoreSource source, boolean tried) {}
}
