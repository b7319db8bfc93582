package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyDebriefs;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.TalksAlone;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;

/** The family says how it was: four taps and, if it likes, a word. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/how-it-was/{id}")
class FeedbackPage {

    private static final FamilyDebriefs.Answers NONE = new FamilyDebriefs.Answers(false, false, false, false, "");

    private final Meetings meetings;
    private final FamilyDebriefs debriefs;
    private final TalksAlone talks;

    FeedbackPage(Meetings meetings, FamilyDebriefs debriefs, TalksAlone talks) {
        this.talks = talks;
        this.meetings = meetings;
        this.debriefs = debriefs;
    }

    @GetMapping
    String open(
            Family family,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean thanks,
            Model model) {
        model.addAttribute("meeting", opened(family, id));
        model.addAttribute("answers", debriefs.of(id).orElse(NONE));
        model.addAttribute("thanks", thanks);
        return "conference/feedback";
    }

    @PostMapping
    String answer(
            Family family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean understood,
            @RequestParam(defaultValue = "false") boolean childLed,
            @RequestParam(defaultValue = "false") boolean timeEnough,
            @RequestParam(defaultValue = "false") boolean comeAgain,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "false") boolean talkAlone) {
        opened(family, id);
        if (talkAlone) {
            talks.ask(id);
        }
        debriefs.answer(id, new FamilyDebriefs.Answers(understood, childLed, timeEnough, comeAgain, comment));
        return "redirect:/f/" + token + "/how-it-was/" + id + "?thanks=true";
    }

    private Meeting opened(Family family, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        family.child(meeting.participation().id(), meeting.household().id());
        return meeting;
    }
}
