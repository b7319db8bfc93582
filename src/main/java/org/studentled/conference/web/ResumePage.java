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
import org.studentled.conference.Conferences;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.school.Who;

/** A conference was broken off: the teacher says how it goes on. */
@Controller
@RequestMapping("/conferences/{id}/resume")
class ResumePage {

    private final Doors doors;
    private final Meetings meetings;
    private final Conferences conferences;

    ResumePage(Doors doors, Meetings meetings, Conferences conferences) {
        this.doors = doors;
        this.meetings = meetings;
        this.conferences = conferences;
    }

    @GetMapping
    String open(Who who, @PathVariable ConferenceId id, Model model) {
        model.addAttribute("meeting", opened(who, id));
        return "conference/resume";
    }

    @PostMapping
    String resume(Who who, @PathVariable ConferenceId id, @RequestParam Conference.Resumption how) {
        Meeting meeting = opened(who, id);
        conferences.resume(id, how);
        return how == Conference.Resumption.TONIGHT
                ? "redirect:/rounds/" + meeting.round().id() + "/board"
                : "redirect:/conferences/" + id + "/resume";
    }

    private Meeting opened(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.teaches(who, meeting.student().id());
        return meeting;
    }
}
