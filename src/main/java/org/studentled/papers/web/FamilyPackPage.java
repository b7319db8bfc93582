package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.page.Refusal;
import org.studentled.portfolio.OpenBooks;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;

/** A family takes along what the teacher looked through, and of its own child only. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/pack/{id}")
class FamilyPackPage {

    private final OpenBooks books;
    private final PackCounter packs;

    FamilyPackPage(OpenBooks books, PackCounter packs) {
        this.books = books;
        this.packs = packs;
    }

    @GetMapping
    ResponseEntity<byte[]> take(Family family, @PathVariable ParticipationId id) {
        if (family.children().stream()
                .noneMatch(child -> child.participation().id().equals(id))) {
            throw new Refusal(403, "access.door.family");
        }
        return packs.of(id, books.forFamily(id).orElseThrow(() -> new Refusal(404, "papers.pack.notYet")));
    }
}
