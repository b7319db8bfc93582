package org.studentled.conference.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.FamilyReflections.Way;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.school.Who;

/** The family's words, typed for it: what its paper says, or what it says to the child or the teacher at the table. */
@Controller
@RequestMapping("/conferences/{id}/words")
class WordsPage {

    private final Doors doors;
    private final Meetings meetings;
    private final FamilyReflections reflections;

    WordsPage(Doors doors, Meetings meetings, FamilyReflections reflections) {
        this.doors = doors;
        this.meetings = meetings;
        this.reflections = reflections;
    }

    @GetMapping
    String open(
            Who who, @PathVariable ConferenceId id, @RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("meeting", opened(who, id));
        boolean theirs = reflections.isTheirOwn(id);
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "written", ReflectionPage.Written.of(theirs ? FamilyReflection.blank() : reflections.of(id)));
        model.addAttribute("way", reflections.wayOf(id));
        model.addAttribute("saved", saved);
        return "conference/dictation";
    }

    @PostMapping
    String write(
            Who who,
            @PathVariable ConferenceId id,
            @ModelAttribute("written") ReflectionPage.Written written,
            @RequestParam(defaultValue = "PAPER") Way way) {
        opened(who, id);
        if (way == Way.LINK) {
            throw new Refusal(422, "page.error.notUnderstood");
        }
        reflections.typeFor(id, written.asReflection(), way);
        return "redirect:/conferences/" + id + "/words?saved=true";
    }

    private Meeting opened(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.isPupilOrTeaches(who, meeting.student().id());
        return meeting;
    }
}
