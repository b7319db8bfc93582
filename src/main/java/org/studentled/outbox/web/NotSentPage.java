package org.studentled.outbox.web;

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
import org.studentled.outbox.FailedEntries;
import org.studentled.outbox.Outbox;
import org.studentled.school.Actor;

/** Everything that was given up or is in doubt: the office finds out, and says what is to happen. */
@Controller
@RequestMapping("/office/not-sent")
class NotSentPage {

    private static final int ON_A_PAGE = 50;

    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;
    private final FailedEntries failed;
    private final Outbox outbox;

    NotSentPage(AccessPolicy accessPolicy, AuditLog auditLog, FailedEntries failed, Outbox outbox) {
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
        this.failed = failed;
        this.outbox = outbox;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireOffice(actor);
        int last = Math.max(0, (failed.count() - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(page, 0), last);
        model.addAttribute("rows", failed.find(shown * ON_A_PAGE, ON_A_PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("more", shown < last);
        return "outbox/not-sent";
    }

    /** Of something settled meanwhile this says nothing. */
    @PostMapping("/{kind}/{key}/retry")
    String retry(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "0") int page) {
        accessPolicy.requireOffice(actor);
        if (outbox.retry(kind, key)) {
            auditLog.record(actor, "outbox-retry", key, kind);
        }
        return backTo(page);
    }

    @PostMapping("/{kind}/{key}/dismiss")
    String dismiss(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "0") int page) {
        accessPolicy.requireOffice(actor);
        if (outbox.dismiss(kind, key)) {
            auditLog.record(actor, "outbox-dismiss", key, kind);
        }
        return backTo(page);
    }

    private static String backTo(int page) {
        return page > 0 ? "redirect:/office/not-sent?page=" + page : "redirect:/office/not-sent";
    }
}
