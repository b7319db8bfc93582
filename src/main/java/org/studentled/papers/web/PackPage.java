package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.Doors;
import org.studentled.portfolio.OpenBooks;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Who;

/** Downloads a child's work: the child and the teacher get all of it. */
@Controller
class PackPage {

    private final Doors doors;
    private final Participations participations;
    private final OpenBooks books;
    private final PackCounter packs;

    PackPage(Doors doors, Participations participations, OpenBooks books, PackCounter packs) {
        this.doors = doors;
        this.participations = participations;
        this.books = books;
        this.packs = packs;
    }

    @GetMapping("/participations/{id}/pack")
    ResponseEntity<byte[]> own(Who who, @PathVariable ParticipationId id) {
        doors.isPupilOrTeaches(who, participations.get(id).studentId());
        return packs.of(id, books.of(id));
    }
}
