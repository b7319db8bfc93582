package org.studentled.conference.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.studentled.conference.FollowUps;
import org.studentled.round.ParticipationId;
import org.studentled.school.Who;

/** The teacher's minute for one child after the evening. */
@Controller
@RequestMapping("/participations/{id}/debrief")
class DebriefPage {

    private final Doors doors;
    private final Debriefs debriefs;
    private final FollowUps followUps;
    private final HowItWent howItWent;

    DebriefPage(Doors doors, Debriefs debriefs, FollowUps followUps, HowItWent howItWent) {
        this.followUps = followUps;
        this.doors = doors;
        this.debriefs = debriefs;
        this.howItWent = howItWent;
    }

    @GetMapping
    String open(Who who, @PathVariable ParticipationId id, Model model) {
        model.addAttribute("view", opened(who, id));
        model.addAttribute("followUps", followUps.of(id));
        return "conference/debrief";
    }

    @PostMapping
    String answer(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "false") boolean ledAlone,
            @RequestParam(defaultValue = "") String followUp,
            @RequestParam(required = false) @Nullable LocalDate followUpOn) {
        DebriefView view = opened(who, id);
        debriefs.answer(id, new Debrief.Teachers(ledAlone, followUp));
        if (followUpOn != null && !followUp.isBlank()) {
            followUps.promise(id, followUp, followUpOn);
        }
        return "redirect:/rounds/" + view.round().id() + "/debriefs";
    }

    @PostMapping("/follow-ups/{followUp}")
    String keep(Who who, @PathVariable ParticipationId id, @PathVariable UUID followUp) {
        opened(who, id);
        followUps.keep(id, followUp);
        return "redirect:/participations/" + id + "/debrief";
    }

    private DebriefView opened(Who who, ParticipationId id) {
        DebriefView view = howItWent.of(id);
        doors.teaches(who, view.student().id());
        return view;
    }
}
