package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.DoorArrivals;
import org.studentled.conference.DoorPasses;
import org.studentled.page.LiveUpdates;
import org.studentled.scheduling.Evening;
import org.studentled.school.Actor;

/** The one page of someone with a door pass: their evening's families. Which evening it is, the pass says. */
@Controller
@RequestMapping("/check-in")
class DoorCheckInPage {

    private final DoorPasses doorPasses;
    private final DoorArrivals doorArrivals;
    private final DoorListAssembler doorListAssembler;
    private final LiveUpdates liveUpdates;

    DoorCheckInPage(
            DoorPasses doorPasses,
            DoorArrivals doorArrivals,
            DoorListAssembler doorListAssembler,
            LiveUpdates liveUpdates) {
        this.doorPasses = doorPasses;
        this.doorArrivals = doorArrivals;
        this.doorListAssembler = doorListAssembler;
        this.liveUpdates = liveUpdates;
    }

    @GetMapping
    String open(Actor actor, Model model) {
        Evening evening = look(actor, model);
        model.addAttribute("evening", evening);
        model.addAttribute("news", liveUpdates.address(BoardUpdates.board(evening.roundId())));
        return "conference/door-check-in";
    }

    @GetMapping("/list")
    String list(Actor actor, Model model) {
        look(actor, model);
        return "conference/door-check-in :: list";
    }

    /** Table 0: none is free yet, the family waits. */
    @PostMapping("/{conference}/arrived")
    String arrived(
            Actor actor, @PathVariable ConferenceId conference, @RequestParam int table, @RequestParam int adults) {
        doorArrivals.arrive(actor, conference, table, adults);
        return "redirect:/check-in";
    }

    /** The wrong family was tapped. */
    @PostMapping("/{conference}/undo")
    String undo(Actor actor, @PathVariable ConferenceId conference) {
        doorArrivals.undo(actor, conference);
        return "redirect:/check-in";
    }

    private Evening look(Actor actor, Model model) {
        Evening evening = doorPasses.eveningOf(actor);
        model.addAttribute("door", doorListAssembler.assemble(evening));
        return evening;
    }
}
