package org.studentled.conference.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.Plan;
import org.studentled.conference.Plans;
import org.studentled.conference.TalksAlone;
import org.studentled.page.Live;
import org.studentled.school.Who;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.script.Step;

/** The card on the table: the step the child is at, what to do, and the words to say. */
@Controller
@RequestMapping("/conferences/{id}/card")
class CardPage {

    private static final Plan NO_PLAN = new Plan("", "", "", false);

    private final Doors doors;
    private final Meetings meetings;
    private final Conferences conferences;
    private final Plans plans;
    private final TalksAlone talks;
    private final FamilyReflections reflections;
    private final Scripts scripts;
    private final Live live;
    private final Taps taps;

    CardPage(
            Doors doors,
            Meetings meetings,
            Conferences conferences,
            Plans plans,
            TalksAlone talks,
            FamilyReflections reflections,
            Scripts scripts,
            Live live,
            Taps taps) {
        this.taps = taps;
        this.doors = doors;
        this.meetings = meetings;
        this.conferences = conferences;
        this.plans = plans;
        this.talks = talks;
        this.reflections = reflections;
        this.scripts = scripts;
        this.live = live;
    }

    /** At home no one follows the steps, so the child leafs through the card alone. */
    @GetMapping
    String open(Who who, @PathVariable ConferenceId id, @RequestParam(defaultValue = "1") int leaf, Model model) {
        model.addAttribute("news", live.address(BoardNews.card(id)));
        Meeting meeting = opened(who, id);
        Conference conference = meeting.conference();
        int step = conference.standing() == Conference.Standing.UNDER_WAY ? conference.step() : leaf;
        int shown = Math.min(Conference.STEPS, Math.max(1, step));
        model.addAttribute("meeting", meeting);
        model.addAttribute("step", shown);
        Script script = scripts.of(meeting.participation().id());
        model.addAttribute("lines", Arrays.stream(Step.values()).map(script::at).toList());
        model.addAttribute("language", script.language().getLanguage());
        model.addAttribute("plan", plans.of(id).orElse(NO_PLAN));
        var reflection = reflections.of(id);
        model.addAttribute("reflection", reflection.shared() ? reflection : null);
        model.addAttribute("way", reflections.wayOf(id));
        return "conference/card";
    }

    @PostMapping("/step")
    String step(
            Who who,
            @PathVariable ConferenceId id,
            @RequestParam int step,
            @RequestHeader(name = Taps.AGO, defaultValue = "0") long ago) {
        opened(who, id);
        conferences.reach(id, step, taps.made(ago));
        return back(id);
    }

    @PostMapping("/plan")
    String agree(
            Who who,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "") String me,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "false") boolean talkAlone,
            @RequestParam int step,
            @RequestHeader(name = Taps.AGO, defaultValue = "0") long ago) {
        opened(who, id);
        plans.agree(id, new Plan(me, home, school, talkAlone));
        if (talkAlone) {
            talks.ask(id);
        }
        conferences.reach(id, step, taps.made(ago));
        return back(id);
    }

    @PostMapping("/done")
    String done(Who who, @PathVariable ConferenceId id) {
        Conference conference = opened(who, id).conference();
        if (conference.standing() == Conference.Standing.UNDER_WAY) {
            Conference.Place place = conference.place();
            conferences.held(id, place == null ? Conference.Place.TABLE : place);
        }
        return back(id);
    }

    private Meeting opened(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.isPupilOrTeaches(who, meeting.student().id());
        return meeting;
    }

    private static String back(ConferenceId id) {
        return "redirect:/conferences/" + id + "/card";
    }
}
