package org.studentled.conference.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.DoorPass;
import org.studentled.conference.DoorPassId;
import org.studentled.conference.DoorPasses;
import org.studentled.page.RequestRefused;
import org.studentled.printing.QrCode;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;

/** Where a teacher or the office lets someone help at the door, sees who may, and takes it back. */
@Controller
@RequestMapping("/rounds/{id}/door-passes")
class DoorPassesPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Evenings evenings;
    private final DoorPasses doorPasses;

    DoorPassesPage(AccessPolicy accessPolicy, Rounds rounds, Evenings evenings, DoorPasses doorPasses) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.evenings = evenings;
        this.doorPasses = doorPasses;
    }

    @GetMapping
    String list(Actor actor, @PathVariable RoundId id, Model model) {
        Round round = opened(actor, id);
        List<Evening> planned = evenings.findByRound(id);
        Map<EveningId, List<DoorPass>> passes =
                doorPasses.findByEvenings(planned.stream().map(Evening::id).toList()).stream()
                        .collect(Collectors.groupingBy(DoorPass::evening));
        model.addAttribute("round", round);
        model.addAttribute(
                "doors",
                planned.stream()
                        .filter(evening -> !doorPasses.isOver(evening))
                        .map(evening -> door(evening, passes))
                        .toList());
        return "conference/door-passes";
    }

    /** Only a press of the button makes a pass; opening the address directly goes back to the list. */
    @GetMapping("/{evening}")
    String back(@PathVariable RoundId id, @PathVariable EveningId evening) {
        return "redirect:/rounds/" + id + "/door-passes";
    }

    /** What opens the pass is shown once, and stored nowhere. */
    @PostMapping("/{evening}")
    String issue(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable EveningId evening,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Round round = opened(actor, id);
        Evening planned = evenings.get(evening);
        requireOf(round, planned);
        DoorPasses.Issued issued = doorPasses.issue(evening, name, actor);
        model.addAttribute("round", round);
        model.addAttribute("evening", planned);
        model.addAttribute("opensAt", doorPasses.opensAt(planned));
        model.addAttribute("endsAt", doorPasses.endsAt(planned));
        model.addAttribute("issued", issued);
        model.addAttribute("qr", QrCode.svg(issued.link(), issued.link()));
        return "conference/door-pass";
    }

    @PostMapping("/{pass}/revoke")
    String revoke(Actor actor, @PathVariable RoundId id, @PathVariable DoorPassId pass) {
        requireOf(opened(actor, id), evenings.get(doorPasses.get(pass).evening()));
        doorPasses.revoke(pass, actor);
        return "redirect:/rounds/" + id + "/door-passes";
    }

    private Door door(Evening evening, Map<EveningId, List<DoorPass>> passes) {
        return new Door(evening, passes.getOrDefault(evening.id(), List.of()));
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, round.classId());
        return round;
    }

    private static void requireOf(Round round, Evening evening) {
        if (!evening.roundId().equals(round.id())) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
    }

    /** An evening that is still to come, and who may help at its door. */
    record Door(Evening evening, List<DoorPass> passes) {}
}
