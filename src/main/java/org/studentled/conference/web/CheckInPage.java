package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.DoorArrivals;
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;

/** The list at the door: who is expected when, who has come, who walks in without a time. */
@Controller
@RequestMapping({"/rounds/{id}/check-in", "/rounds/{id}/door"})
class CheckInPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Conferences conferences;
    private final ConferenceDetailsLoader detailsLoader;
    private final BoardAssembler boardAssembler;
    private final DoorArrivals doorArrivals;

    CheckInPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Conferences conferences,
            ConferenceDetailsLoader detailsLoader,
            BoardAssembler boardAssembler,
            DoorArrivals doorArrivals) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.conferences = conferences;
        this.detailsLoader = detailsLoader;
        this.boardAssembler = boardAssembler;
        this.doorArrivals = doorArrivals;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, Model model) {
        Board board = boardAssembler.assemble(opened(actor, id));
        model.addAttribute("board", board);
        model.addAttribute("free", board.free());
        return "conference/check-in";
    }

    /** Table 0: none is free yet, the family waits. */
    @PostMapping("/{conference}/arrived")
    String arrived(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable ConferenceId conference,
            @RequestParam int table,
            @RequestParam int adults) {
        opened(actor, id, conference);
        doorArrivals.arrive(id, conference, table, adults);
        return "redirect:/rounds/" + id + "/check-in";
    }

    /** The wrong family was tapped. */
    @PostMapping("/{conference}/undo")
    String undo(Actor actor, @PathVariable RoundId id, @PathVariable ConferenceId conference) {
        opened(actor, id, conference);
        conferences.undoArrival(conference);
        return "redirect:/rounds/" + id + "/check-in";
    }

    private void opened(Actor actor, RoundId id, ConferenceId conference) {
        opened(actor, id);
        if (!detailsLoader.get(conference).round().id().equals(id)) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }
}
