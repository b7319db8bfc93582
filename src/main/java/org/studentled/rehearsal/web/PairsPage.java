package org.studentled.rehearsal.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.rehearsal.Pairs;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** Who rehearses with whom, who is away, and who should not be each other's audience. */
@Controller
@RequestMapping("/rounds/{round}/pairs")
class PairsPage {

    private final Participations participations;
    private final Rounds rounds;
    private final Pairs pairs;
    private final Doors doors;

    PairsPage(Participations participations, Rounds rounds, Pairs pairs, Doors doors) {
        this.participations = participations;
        this.rounds = rounds;
        this.pairs = pairs;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable RoundId round, Model page) {
        List<Child> all = children(who, round);
        page.addAttribute("round", round);
        page.addAttribute("children", all);
        page.addAttribute(
                "groups",
                pairs.of(round).stream()
                        .map(group -> group.stream().map(id -> of(id, all)).toList())
                        .toList());
        page.addAttribute(
                "apart",
                pairs.apart(round).stream()
                        .map(two -> two.stream().map(id -> of(id, all)).toList())
                        .toList());
        return "rehearsal/pairs";
    }

    @PostMapping("/mix")
    String mix(Who who, @PathVariable RoundId round) {
        children(who, round);
        pairs.mix(round);
        return back(round);
    }

    @PostMapping("/pair")
    String pair(
            Who who,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(who, round, one, other);
        pairs.pair(round, one, other);
        return back(round);
    }

    @PostMapping("/apart")
    String apart(
            Who who,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(who, round, one, other);
        pairs.keepApart(one, other);
        return back(round);
    }

    @PostMapping("/meet")
    String meet(
            Who who,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(who, round, one, other);
        pairs.meetAgain(one, other);
        return back(round);
    }

    @PostMapping("/away/{child}")
    String away(Who who, @PathVariable RoundId round, @PathVariable ParticipationId child, @RequestParam boolean away) {
        of(child, children(who, round));
        pairs.away(child, away);
        return back(round);
    }

    private void two(Who who, RoundId round, ParticipationId one, ParticipationId other) {
        List<Child> all = children(who, round);
        of(one, all);
        of(other, all);
        if (one.equals(other)) {
            throw new Refusal(422, "rehearsal.error.oneChildTwice");
        }
    }

    private List<Child> children(Who who, RoundId round) {
        doors.teachesClass(who, rounds.get(round).classId());
        List<Participation> taking = participations.takingPartIn(round);
        Map<StudentId, Student> named = participations.studentsOf(taking);
        Set<ParticipationId> away = pairs.awayIn(round);
        return taking.stream()
                .map(each ->
                        new Child(each.id(), requireNonNull(named.get(each.studentId())), away.contains(each.id())))
                .sorted(Comparator.comparing(child -> child.student().fullName()))
                .toList();
    }

    private static Child of(ParticipationId id, List<Child> all) {
        return all.stream()
                .filter(child -> child.participation().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "page.error.notFound"));
    }

    private static String back(RoundId round) {
        return "redirect:/rounds/" + round + "/pairs";
    }

    /** One child in their place. */
    record Child(ParticipationId participation, Student student, boolean away) {}
}
