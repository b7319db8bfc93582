package org.studentled.conference.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.Debrief;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FamilyFeedback;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;

/** The teacher's minutes for the whole class on one page. */
@Controller
@RequestMapping("/rounds/{id}/debriefs")
class DebriefsPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Debriefs debriefs;
    private final FamilyFeedback families;
    private final DebriefViews debriefViews;

    DebriefsPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Debriefs debriefs,
            FamilyFeedback families,
            DebriefViews debriefViews) {
        this.families = families;
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.debriefs = debriefs;
        this.debriefViews = debriefViews;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, Model model) {
        model.addAttribute("round", opened(actor, id));
        model.addAttribute("counts", families.countsOf(id).orElse(null));
        model.addAttribute("comments", families.commentsOf(id));
        List<DebriefView> all = debriefViews.findByRound(id);
        model.addAttribute("waiting", all.stream().filter(DebriefsPage::waits).toList());
        model.addAttribute(
                "written",
                all.stream().filter(view -> view.teacherAnswers() != null).toList());
        model.addAttribute(
                "notHeld",
                all.stream()
                        .filter(view -> !view.held() && view.teacherAnswers() == null)
                        .toList());
        return "conference/debriefs";
    }

    @PostMapping
    String answerAll(Actor actor, @PathVariable RoundId id, @RequestParam MultiValueMap<String, String> sent) {
        opened(actor, id);
        Map<ParticipationId, Debrief.TeacherAnswers> answers = new LinkedHashMap<>();
        debriefViews.findByRound(id).stream().filter(DebriefsPage::waits).forEach(view -> {
            String name = view.participation().id().toString();
            if (sent.containsKey("followUp-" + name)) {
                answers.put(
                        view.participation().id(),
                        new Debrief.TeacherAnswers(
                                sent.containsKey("ledAlone-" + name), sent.getFirst("followUp-" + name)));
            }
        });
        debriefs.answerAll(answers);
        return "redirect:/rounds/" + id + "/debriefs";
    }

    private static boolean waits(DebriefView view) {
        return view.held() && view.teacherAnswers() == null;
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }
}
