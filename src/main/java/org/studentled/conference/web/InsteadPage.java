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
import org.studentled.conference.InsteadCauses;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.Proposals;
import org.studentled.school.Who;

/** No one came, the family canceled or has no time: the teacher says how the conference takes place after all. */
@Controller
@RequestMapping({"/conferences/{id}/no-show", "/conferences/{id}/instead"})
class InsteadPage {

    private final Doors doors;
    private final Meetings meetings;
    private final Proposals proposals;
    private final InsteadCauses causes;

    InsteadPage(Doors doors, Meetings meetings, Proposals proposals, InsteadCauses causes) {
        this.doors = doors;
        this.meetings = meetings;
        this.proposals = proposals;
        this.causes = causes;
    }

    @GetMapping
    String open(Who who, @PathVariable ConferenceId id, Model model) {
        Meeting meeting = opened(who, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("cause", causes.of(meeting.conference()));
        model.addAttribute("proposed", proposals.of(id).orElse(null));
        model.addAttribute("decided", proposals.decided(id).orElse(null));
        return "conference/no-show";
    }

    @PostMapping
    String decide(Who who, @PathVariable ConferenceId id, @RequestParam Conference.Instead instead) {
        opened(who, id);
        proposals.decide(id, instead);
        return "redirect:/conferences/" + id + "/no-show";
    }

    private Meeting opened(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.teaches(who, meeting.student().id());
        return meeting;
    }
}
