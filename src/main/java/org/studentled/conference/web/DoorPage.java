package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Who;

/** The list at the door: who is expected when, who has come, who walks in without a time. */
@Controller
@RequestMapping({"/rounds/{id}/check-in", "/rounds/{id}/door"})
class DoorPage {

    private static final int MOST_ADULTS = 12;

    private final Doors doors;
    private final Rounds rounds;
    private final Conferences conferences;
    private final Meetings meetings;
    private final Room room;

    DoorPage(Doors doors, Rounds rounds, Conferences conferences, Meetings meetings, Room room) {
        this.doors = doors;
        this.rounds = rounds;
        this.conferences = conferences;
        this.meetings = meetings;
        this.room = room;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, Model model) {
        Board board = room.of(opened(who, id));
        model.addAttribute("board", board);
        model.addAttribute("free", board.free());
        return "conference/check-in";
    }

    /** Table 0: none is free yet, the family waits. */
    @PostMapping("/{conference}/arrived")
    String arrived(
            Who who,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int pod,
            @RequestParam int adults) {
        opened(who, id);
        if (!meetings.of(conference).round().id().equals(id)) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
        if (adults < 1 || adults > MOST_ADULTS) {
            throw new Refusal(422, "conference.checkIn.adultsImpossible", MOST_ADULTS);
        }
        if (pod != 0 && !room.hasTable(id, pod)) {
            throw new Refusal(422, "conference.checkIn.noSuchTable", pod);
        }
        conferences.arrive(conference, pod, adults, Conference.Place.TABLE);
        return "redirect:/rounds/" + id + "/check-in";
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }
}
