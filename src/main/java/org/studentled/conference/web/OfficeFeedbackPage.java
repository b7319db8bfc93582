package org.studentled.conference.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.FamilyFeedback;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;

/** What the families of the whole school say about their conferences, as the teachers of each class see it too. */
@Controller
@RequestMapping("/office/feedback")
class OfficeFeedbackPage {

    private static final int PAGE = 10;
    private static final int LAST_PAGE = 100_000;

    private final AccessPolicy accessPolicy;
    private final FamilyFeedback families;
    private final Rounds rounds;
    private final Classes classes;

    OfficeFeedbackPage(AccessPolicy accessPolicy, FamilyFeedback families, Rounds rounds, Classes classes) {
        this.accessPolicy = accessPolicy;
        this.families = families;
        this.rounds = rounds;
        this.classes = classes;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireOffice(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<RoundId> found = families.answeredIn(shown * PAGE, PAGE + 1);
        List<RoundId> ids = found.stream().limit(PAGE).toList();
        Map<RoundId, Round> byId = rounds.byId(ids);
        Map<ClassId, SchoolClass> rooms =
                classes.byId(byId.values().stream().map(Round::classId).toList());
        Map<RoundId, FamilyFeedback.Heard> heard = families.heardIn(ids);
        model.addAttribute(
                "voices",
                ids.stream()
                        .map(id -> requireNonNull(byId.get(id)))
                        .filter(round -> heard.containsKey(round.id()))
                        .map(round -> new Voices(
                                round,
                                requireNonNull(rooms.get(round.classId())),
                                requireNonNull(heard.get(round.id()))))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "conference/office-feedback";
    }

    /** One round with what its families say. */
    record Voices(Round round, SchoolClass room, FamilyFeedback.Heard heard) {}
}
