package org.studentled.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.HouseholdDecisions;
import org.studentled.school.Actor;
import org.studentled.school.HouseholdId;

/** The office answers, on its start page, teachers' requests about households that other classes share. */
@Controller
@RequestMapping("/office/requests")
class HouseholdRequestsPage {

    private final HouseholdDecisions decisions;
    private final AccessPolicy accessPolicy;

    HouseholdRequestsPage(HouseholdDecisions decisions, AccessPolicy accessPolicy) {
        this.decisions = decisions;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show() {
        return "redirect:/office";
    }

    @PostMapping("/{id}/grant")
    String grant(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable HouseholdId home) {
        accessPolicy.requireOffice(actor);
        decisions.grant(id, home, actor);
        return "redirect:/office";
    }

    @PostMapping("/{id}/decline")
    String decline(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireOffice(actor);
        decisions.decline(id, actor);
        return "redirect:/office";
    }
}
