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
import org.studentled.access.Doors;
import org.studentled.conference.Debrief;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FamilyDebriefs;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Who;

/** The teacher's minutes for the whole class on one page. */
@Controller
@RequestMapping("/rounds/{id}/debriefs")
class DebriefsPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Debriefs debriefs;
    private final FamilyDebriefs families;
    private final HowItWent howItWent;

    DebriefsPage(Doors doors, Rounds rounds, Debriefs debriefs, FamilyDebriefs families, HowItWent howItWent) {
        this.families = families;
        this.doors = doors;
        this.rounds = rounds;
        this.debriefs = debriefs;
        this.howItWent = howItWent;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, Model model) {
        model.addAttribute("round", opened(who, id));
        model.addAttribute("counts", families.countsOf(id).orElse(null));
        model.addAttribute("comments", families.commentsOf(id));
        List<DebriefView> all = howItWent.in(id);
        model.addAttribute("waiting", all.stream().filter(DebriefsPage::waits).toList());
        model.addAttribute(
                "written", all.stream().filter(view -> view.teachers() != null).toList());
        model.addAttribute(
                "notHeld",
                all.stream()
                        .filter(view -> !view.held() && view.teachers() == null)
                        .toList());
        return "conference/debriefs";
    }

    @PostMapping
    String answerAll(Who who, @PathVariable RoundId id, @RequestParam MultiValueMap<String, String> sent) {
        opened(who, id);
        Map<ParticipationId, Debrief.Teachers> answers = new LinkedHashMap<>();
        howItWent.in(id).stream().filter(DebriefsPage::waits).forEach(view -> {
            String name = view.participation().id().toString();
            if (sent.containsKey("followUp-" + name)) {
                answers.put(
                        view.participation().id(),
                        new Debrief.Teachers(sent.containsKey("ledAlone-" + name), sent.getFirst("followUp-" + name)));
            }
        });
        debriefs.answerAll(answers);
        return "redirect:/rounds/" + id + "/debriefs";
    }

    private static boolean waits(DebriefView view) {
        return view.held() && view.teachers() == null;
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }
}
