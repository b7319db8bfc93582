package org.studentled.conference.web;

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
import org.studentled.round.ParticipationId;
import org.studentled.school.Actor;

/** The child says how it went, in three short answers. */
@Controller
@RequestMapping({"/participations/{id}/student-debrief", "/participations/{id}/afterwards"})
class StudentDebriefPage {

    private final AccessPolicy accessPolicy;
    private final Debriefs debriefs;
    private final DebriefViews debriefViews;

    StudentDebriefPage(AccessPolicy accessPolicy, Debriefs debriefs, DebriefViews debriefViews) {
        this.accessPolicy = accessPolicy;
        this.debriefs = debriefs;
        this.debriefViews = debriefViews;
    }

    @GetMapping
    String open(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "false") boolean thanks,
            Model model) {
        model.addAttribute("view", opened(actor, id));
        model.addAttribute("thanks", thanks);
        return "conference/student-debrief";
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "") String proudOf,
            @RequestParam(defaultValue = "") String wouldChange,
            @RequestParam(defaultValue = "") String felt) {
        opened(actor, id);
        debriefs.answer(id, new Debrief.StudentAnswers(proudOf, wouldChange, felt));
        return "redirect:/participations/" + id + "/student-debrief?thanks=true";
    }

    private DebriefView opened(Actor actor, ParticipationId id) {
        DebriefView view = debriefViews.get(id);
        accessPolicy.requireStudentOrTeacher(actor, view.student().id());
        return view;
    }
}
