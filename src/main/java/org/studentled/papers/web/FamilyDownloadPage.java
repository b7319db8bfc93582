package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.page.RequestRefused;
import org.studentled.papers.FamilyPortfolios;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;

/** A family takes along what the teacher looked through, and of its own child only. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/pack/{id}")
class FamilyDownloadPage {

    private final FamilyPortfolios portfolios;
    private final ZipResponses packs;

    FamilyDownloadPage(FamilyPortfolios portfolios, ZipResponses packs) {
        this.portfolios = portfolios;
        this.packs = packs;
    }

    @GetMapping
    ResponseEntity<byte[]> take(FamilyVisitor family, @PathVariable ParticipationId id) {
        family.participant(id);
        return packs.respond(
                id,
                portfolios
                        .findByParticipationAndHousehold(id, family.adult().householdId())
                        .orElseThrow(() -> RequestRefused.notFound("papers.pack.notYet")));
    }
}
