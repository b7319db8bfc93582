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

/** The child says how it went, in three short answers. */
@Controller
@RequestMapping({"/participations/{id}/student-debrief", "/participations/{id}/afterwards"})
class AfterwardsPage {

    private final Doors doors;
    private final Debriefs debriefs;
    private final HowItWent howItWent;

    AfterwardsPage(Doors doors, Debriefs debriefs, HowItWent howItWent) {
        this.doors = doors;
        this.debriefs = debriefs;
        this.howItWent = howItWent;
    }

    @GetMapping
    String open(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "false") boolean thanks,
            Model model) {
        model.addAttribute("view", opened(who, id));
        model.addAttribute("thanks", thanks);
        return "conference/student-debrief";
    }

    @PostMapping
    String answer(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "") String proudOf,
            @RequestParam(defaultValue = "") String wouldChange,
            @RequestParam(defaultValue = "") String felt) {
        opened(who, id);
        debriefs.answer(id, new Debrief.Pupils(proudOf, wouldChange, felt));
        return "redirect:/participations/" + id + "/student-debrief?thanks=true";
    }

    private DebriefView opened(Who who, ParticipationId id) {
        DebriefView view = howItWent.of(id);
        doors.isPupilOrTeaches(who, view.student().id());
        return view;
    }
}
