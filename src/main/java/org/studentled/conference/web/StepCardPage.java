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
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ClosingPlan;
import org.studentled.conference.ClosingPlans;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.PrivateTalkRequests;
import org.studentled.page.LiveUpdates;
import org.studentled.school.Actor;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.script.Step;

/** The card on the table: the step the child is at, what to do, and the words to say. */
@Controller
@RequestMapping("/conferences/{id}/card")
class StepCardPage {

    private static final ClosingPlan NO_PLAN = new ClosingPlan("", "", "", false);

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final Conferences conferences;
    private final ClosingPlans plans;
    private final PrivateTalkRequests talks;
    private final FamilyReflections reflections;
    private final Scripts scripts;
    private final LiveUpdates liveUpdates;
    private final OfflineTapTime offlineTapTime;

    StepCardPage(
            AccessPolicy accessPolicy,
            ConferenceDetailsLoader detailsLoader,
            Conferences conferences,
            ClosingPlans plans,
            PrivateTalkRequests talks,
            FamilyReflections reflections,
            Scripts scripts,
            LiveUpdates liveUpdates,
            OfflineTapTime offlineTapTime) {
        this.offlineTapTime = offlineTapTime;
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.conferences = conferences;
        this.plans = plans;
        this.talks = talks;
        this.reflections = reflections;
        this.scripts = scripts;
        this.liveUpdates = liveUpdates;
    }

    /** At home no one follows the steps, so the child leafs through the card alone. */
    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, @RequestParam(defaultValue = "1") int leaf, Model model) {
        model.addAttribute("news", liveUpdates.address(BoardUpdates.card(id)));
        ConferenceDetails details = opened(actor, id);
        Conference conference = details.conference();
        int step = conference.standing() == Conference.Standing.UNDER_WAY ? conference.step() : leaf;
        int shown = Math.min(Conference.STEPS, Math.max(1, step));
        model.addAttribute("details", details);
        model.addAttribute("step", shown);
        Script script = scripts.getByParticipation(details.participation().id());
        model.addAttribute("lines", Arrays.stream(Step.values()).map(script::at).toList());
        model.addAttribute("language", script.language().getLanguage());
        model.addAttribute("plan", plans.findByConference(id).orElse(NO_PLAN));
        var reflection = reflections.getByConference(id);
        model.addAttribute("reflection", reflection.shared() ? reflection : null);
        model.addAttribute("way", reflections.wayOf(id));
        return "conference/card";
    }

    @PostMapping("/step")
    String step(
            Actor actor,
            @PathVariable ConferenceId id,
            @RequestParam int step,
            @RequestHeader(name = OfflineTapTime.AGO, defaultValue = "0") long ago) {
        opened(actor, id);
        conferences.reach(id, step, offlineTapTime.timeOf(ago));
        return back(id);
    }

    @PostMapping("/plan")
    String agree(
            Actor actor,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "") String me,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "false") boolean talkAlone,
            @RequestParam int step,
            @RequestHeader(name = OfflineTapTime.AGO, defaultValue = "0") long ago) {
        opened(actor, id);
        plans.agree(id, new ClosingPlan(me, home, school, talkAlone));
        if (talkAlone) {
            talks.request(id);
        }
        conferences.reach(id, step, offlineTapTime.timeOf(ago));
        return back(id);
    }

    @PostMapping("/done")
    String done(Actor actor, @PathVariable ConferenceId id) {
        Conference conference = opened(actor, id).conference();
        if (conference.standing() == Conference.Standing.UNDER_WAY) {
            Conference.Place place = conference.place();
            conferences.held(id, place == null ? Conference.Place.TABLE : place);
        }
        return back(id);
    }

    private ConferenceDetails opened(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireStudentOrTeacher(actor, details.student().id());
        return details;
    }

    private static String back(ConferenceId id) {
        return "redirect:/conferences/" + id + "/card";
    }
}
