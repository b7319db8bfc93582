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
import org.studentled.access.AccessPolicy;
import org.studentled.conference.Debrief;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FollowUps;
import org.studentled.round.ParticipationId;
import org.studentled.school.Actor;

/** The teacher's minute for one child after the evening. */
@Controller
@RequestMapping("/participations/{id}/debrief")
class DebriefPage {

    private final AccessPolicy accessPolicy;
    private final Debriefs debriefs;
    private final FollowUps followUps;
    private final DebriefViews debriefViews;

    DebriefPage(AccessPolicy accessPolicy, Debriefs debriefs, FollowUps followUps, DebriefViews debriefViews) {
        this.followUps = followUps;
        this.accessPolicy = accessPolicy;
        this.debriefs = debriefs;
        this.debriefViews = debriefViews;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ParticipationId id, Model model) {
        model.addAttribute("view", opened(actor, id));
        model.addAttribute("followUps", followUps.findByParticipation(id));
        return "conference/debrief";
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "false") boolean ledAlone,
            @RequestParam(defaultValue = "") String followUp,
            @RequestParam(required = false) @Nullable LocalDate followUpOn) {
        DebriefView view = opened(actor, id);
        debriefs.answer(id, new Debrief.TeacherAnswers(ledAlone, followUp));
        if (followUpOn != null && !followUp.isBlank()) {
            followUps.promise(id, followUp, followUpOn);
        }
        return "redirect:/rounds/" + view.round().id() + "/debriefs";
    }

    @PostMapping("/follow-ups/{followUp}")
    String markKept(Actor actor, @PathVariable ParticipationId id, @PathVariable UUID followUp) {
        opened(actor, id);
        followUps.markKept(id, followUp);
        return "redirect:/participations/" + id + "/debrief";
    }

    private DebriefView opened(Actor actor, ParticipationId id) {
        DebriefView view = debriefViews.get(id);
        accessPolicy.requireTeacherOf(actor, view.student().id());
        return view;
    }
}
