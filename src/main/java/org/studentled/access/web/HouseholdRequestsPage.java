package org.studentled.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.access.HouseholdDecisions;
import org.studentled.school.HouseholdId;
import org.studentled.school.Who;

/** The office answers, on its start page, teachers' requests about households that other classes share. */
@Controller
@RequestMapping("/office/requests")
class HouseholdRequestsPage {

    private final HouseholdDecisions decisions;
    private final Doors doors;

    HouseholdRequestsPage(HouseholdDecisions decisions, Doors doors) {
        this.decisions = decisions;
        this.doors = doors;
    }

    @GetMapping
    String show() {
        return "redirect:/office";
    }

    @PostMapping("/{id}/grant")
    String grant(Who who, @PathVariable UUID id, @RequestParam(required = false) @Nullable HouseholdId home) {
        doors.isOffice(who);
        decisions.grant(id, home, who);
        return "redirect:/office";
    }

    @PostMapping("/{id}/decline")
    String decline(Who who, @PathVariable UUID id) {
        doors.isOffice(who);
        decisions.decline(id, who);
        return "redirect:/office";
    }
}
