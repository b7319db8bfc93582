package org.studentled.takehome.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** How it went, class by class: numbers for the principal, and no names. */
@Controller
class RoundReportPage {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final Evenings evenings;
    private final RoundReportAssembler reports;
    private final SchoolZone zone;

    RoundReportPage(AccessPolicy accessPolicy, Evenings evenings, RoundReportAssembler reports, SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.evenings = evenings;
        this.reports = reports;
        this.zone = zone;
    }

    @GetMapping("/how-it-went")
    String show(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requirePrincipal(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<RoundId> found = evenings.heldUntil(zone.today(), shown * PAGE, PAGE + 1);
        model.addAttribute(
                "reports", reports.assemble(found.stream().limit(PAGE).toList()));
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "takehome/how-it-went";
    }
}
