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
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.rehearsal.Pairs;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Who rehearses with whom, who is away, and who should not be each other's audience. */
@Controller
@RequestMapping("/rounds/{round}/pairs")
class PairsPage {

    private final Participations participations;
    private final Rounds rounds;
    private final Pairs pairs;
    private final AccessPolicy accessPolicy;

    PairsPage(Participations participations, Rounds rounds, Pairs pairs, AccessPolicy accessPolicy) {
        this.participations = participations;
        this.rounds = rounds;
        this.pairs = pairs;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable RoundId round, Model page) {
        List<Candidate> all = candidates(actor, round);
        page.addAttribute("round", round);
        page.addAttribute("children", all);
        page.addAttribute(
                "groups",
                pairs.findByRound(round).stream()
                        .map(group -> group.stream().map(id -> find(id, all)).toList())
                        .toList());
        page.addAttribute(
                "apart",
                pairs.apart(round).stream()
                        .map(two -> two.stream().map(id -> find(id, all)).toList())
                        .toList());
        return "rehearsal/pairs";
    }

    @PostMapping("/mix")
    String mix(Actor actor, @PathVariable RoundId round) {
        candidates(actor, round);
        pairs.mix(round);
        return back(round);
    }

    @PostMapping("/pair")
    String pair(
            Actor actor,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(actor, round, one, other);
        pairs.pair(round, one, other);
        return back(round);
    }

    @PostMapping("/apart")
    String apart(
            Actor actor,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(actor, round, one, other);
        pairs.keepApart(one, other);
        return back(round);
    }

    @PostMapping("/meet")
    String meet(
            Actor actor,
            @PathVariable RoundId round,
            @RequestParam ParticipationId one,
            @RequestParam ParticipationId other) {
        two(actor, round, one, other);
        pairs.meetAgain(one, other);
        return back(round);
    }

    @PostMapping("/away/{participation}")
    String away(
            Actor actor,
            @PathVariable RoundId round,
            @PathVariable ParticipationId participation,
            @RequestParam boolean away) {
        find(participation, candidates(actor, round));
        pairs.away(participation, away);
        return back(round);
    }

    private void two(Actor actor, RoundId round, ParticipationId one, ParticipationId other) {
        List<Candidate> all = candidates(actor, round);
        find(one, all);
        find(other, all);
        if (one.equals(other)) {
            throw RequestRefused.invalid("rehearsal.error.oneChildTwice");
        }
    }

    private List<Candidate> candidates(Actor actor, RoundId round) {
        accessPolicy.requireTeacherOfClass(actor, rounds.get(round).classId());
        List<Participation> taking = participations.takingPartIn(round);
        Map<StudentId, Student> named = participations.studentsOf(taking);
        Set<ParticipationId> away = pairs.awayIn(round);
        return taking.stream()
                .map(each ->
                        new Candidate(each.id(), requireNonNull(named.get(each.studentId())), away.contains(each.id())))
                .sorted(Comparator.comparing(candidate -> candidate.student().fullName()))
                .toList();
    }

    private static Candidate find(ParticipationId id, List<Candidate> all) {
        return all.stream()
                .filter(candidate -> candidate.participation().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("page.error.notFound"));
    }

    private static String back(RoundId round) {
        return "redirect:/rounds/" + round + "/pairs";
    }

    /** One child in their place. */
    record Candidate(ParticipationId participation, Student student, boolean away) {}
}
