package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.AccessPolicy;
import org.studentled.portfolio.PortfolioViews;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;

/** Downloads a child's work: the child and the teacher get all of it. */
@Controller
class DownloadPage {

    private final AccessPolicy accessPolicy;
    private final Participations participations;
    private final PortfolioViews portfolios;
    private final ZipResponses packs;

    DownloadPage(
            AccessPolicy accessPolicy, Participations participations, PortfolioViews portfolios, ZipResponses packs) {
        this.accessPolicy = accessPolicy;
        this.participations = participations;
        this.portfolios = portfolios;
        this.packs = packs;
    }

    @GetMapping("/participations/{id}/pack")
    ResponseEntity<byte[]> own(Actor actor, @PathVariable ParticipationId id) {
        accessPolicy.requireStudentOrTeacher(actor, participations.get(id).studentId());
        return packs.respond(id, portfolios.assemble(id));
    }
}
