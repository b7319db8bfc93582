package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.page.Refusal;
import org.studentled.papers.FamilyBooks;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;

/** A family takes along what the teacher looked through, and of its own child only. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/pack/{id}")
class FamilyPackPage {

    private final FamilyBooks books;
    private final PackCounter packs;

    FamilyPackPage(FamilyBooks books, PackCounter packs) {
        this.books = books;
        this.packs = packs;
    }

    @GetMapping
    ResponseEntity<byte[]> take(Family family, @PathVariable ParticipationId id) {
        family.child(id);
        return packs.of(
                id,
                books.of(id, family.adult().householdId()).orElseThrow(() -> new Refusal(404, "papers.pack.notYet")));
    }
}
