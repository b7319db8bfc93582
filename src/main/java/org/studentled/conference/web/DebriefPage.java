package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.conference.Debrief;
import org.studentled.conference.Debriefs;
import org.studentled.round.ParticipationId;
import org.studentled.school.Who;

/** The teacher's minute for one child after the evening. */
@Controller
@RequestMapping("/participations/{id}/debrief")
class DebriefPage {

    private final Doors doors;
    private final Debriefs debriefs;
    private final HowItWent howItWent;

    DebriefPage(Doors doors, Debriefs debriefs, HowItWent howItWent) {
        this.doors = doors;
        this.debriefs = debriefs;
        this.howItWent = howItWent;
    }

    @GetMapping
    String open(Who who, @PathVariable ParticipationId id, Model model) {
        model.addAttribute("view", opened(who, id));
        return "conference/debrief";
    }

    @PostMapping
    String answer(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "false") boolean ledAlone,
            @RequestParam(defaultValue = "") String followUp) {
        DebriefView view = opened(who, id);
        debriefs.answer(id, new Debrief.Teachers(ledAlone, followUp));
        return "redirect:/rounds/" + view.round().id() + "/debriefs";
    }

    private DebriefView opened(Who who, ParticipationId id) {
        DebriefView view = howItWent.of(id);
        doors.teaches(who, view.student().id());
        return view;
    }
}
