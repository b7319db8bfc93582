package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.papers.PacketPapers;
import org.studentled.printing.PrintOptions;
import org.studentled.school.Actor;

/** The packet, ready for the child's bag; a lost one is printed again with the same code. */
@Controller
@RequestMapping("/conferences/{id}/packet/paper")
class PacketPaperPage {

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final PacketPapers packets;
    private final ChosenPrintOptions chosenPrintOptions;
    private final PdfResponses pdfResponses;

    PacketPaperPage(
            AccessPolicy accessPolicy,
            ConferenceDetailsLoader detailsLoader,
            PacketPapers packets,
            ChosenPrintOptions chosenPrintOptions,
            PdfResponses pdfResponses) {
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.packets = packets;
        this.chosenPrintOptions = chosenPrintOptions;
        this.pdfResponses = pdfResponses;
    }

    @GetMapping
    ResponseEntity<byte[]> print(Actor actor, @PathVariable ConferenceId id, PrintOptions options) {
        accessPolicy.requireTeacherOf(actor, detailsLoader.get(id).student().id());
        return pdfResponses.hand(packets.render(id, chosenPrintOptions.language(), options), "packet");
    }
}
