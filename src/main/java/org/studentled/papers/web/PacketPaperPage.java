package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meetings;
import org.studentled.papers.PacketPapers;
import org.studentled.printing.Look;
import org.studentled.school.Who;

/** The packet, ready for the child's bag; a lost one is printed again with the same code. */
@Controller
@RequestMapping("/conferences/{id}/packet/paper")
class PacketPaperPage {

    private final Doors doors;
    private final Meetings meetings;
    private final PacketPapers packets;
    private final Choice choice;
    private final Counter counter;

    PacketPaperPage(Doors doors, Meetings meetings, PacketPapers packets, Choice choice, Counter counter) {
        this.doors = doors;
        this.meetings = meetings;
        this.packets = packets;
        this.choice = choice;
        this.counter = counter;
    }

    @GetMapping
    ResponseEntity<byte[]> print(Who who, @PathVariable ConferenceId id, Look look) {
        doors.teaches(who, meetings.of(id).student().id());
        return counter.hand(packets.of(id, choice.language(), look), "packet");
    }
}
