package org.studentled.rehearsal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.rehearsal.SignOff;
import org.studentled.rehearsal.SupportLevels;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.script.Step;

/** The fifth day of preparing: the child reads their script aloud, one step at a time, in big letters. */
@Controller
@RequestMapping({"/participations/{id}/practice", "/participations/{id}/practise"})
class PracticePage {

    private final Participations participations;
    private final Scripts scripts;
    private final Rehearsals rehearsals;
    private final SupportLevels supports;
    private final AccessPolicy accessPolicy;

    PracticePage(
            Participations participations,
            Scripts scripts,
            Rehearsals rehearsals,
            SupportLevels supports,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.scripts = scripts;
        this.rehearsals = rehearsals;
        this.supports = supports;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "1") int place,
            @RequestParam(defaultValue = "false") boolean masked,
            Model page) {
        admit(actor, id);
        Script script = scripts.getByParticipation(id);
        List<Step> steps = script.steps();
        int at = Math.max(1, Math.min(place, steps.size()));
        page.addAttribute("id", id);
        page.addAttribute("steps", steps);
        page.addAttribute("place", at);
        page.addAttribute("step", steps.get(at - 1));
        page.addAttribute("lines", script.at(steps.get(at - 1)));
        page.addAttribute("language", script.language().getLanguage());
        page.addAttribute("masked", masked);
        page.addAttribute("support", supports.findByParticipation(id).getOrDefault(steps.get(at - 1), 0));
        page.addAttribute(
                "again",
                rehearsals
                        .lastSignOff(id)
                        .filter(word -> !word.ready() && word.step() != null)
                        .map(SignOff::step)
                        .orElse(null));
        return "rehearsal/practice";
    }

    @PostMapping
    String done(Actor actor, @PathVariable ParticipationId id) {
        admit(actor, id);
        rehearsals.practiced(id);
        return "redirect:/?done=practice";
    }

    private void admit(Actor actor, ParticipationId id) {
        accessPolicy.requireStudentOrTeacher(actor, participations.get(id).studentId());
    }
}
