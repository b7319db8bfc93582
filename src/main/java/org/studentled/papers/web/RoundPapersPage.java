package org.studentled.papers.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.papers.ClassPaper;
import org.studentled.papers.ClassSet;
import org.studentled.papers.ClassSets;
import org.studentled.papers.RoundPapers;
import org.studentled.printing.Look;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** All papers of a round: those of the class at once, and the class set that is printed while no one waits. */
@Controller
@RequestMapping("/rounds/{id}/papers")
class RoundPapersPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Participations participations;
    private final RoundPapers papers;
    private final ClassSets sets;
    private final Choice choice;
    private final Counter counter;

    RoundPapersPage(
            Doors doors,
            Rounds rounds,
            Participations participations,
            RoundPapers papers,
            ClassSets sets,
            Choice choice,
            Counter counter) {
        this.doors = doors;
        this.rounds = rounds;
        this.participations = participations;
        this.papers = papers;
        this.sets = sets;
        this.choice = choice;
        this.counter = counter;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, Look look, Model model) {
        show(opened(who, id), model);
        model.addAttribute("look", look);
        model.addAttribute("kinds", ClassPaper.values());
        return "papers/round-papers";
    }

    /** What is asked again and again while a set is printed. */
    @GetMapping("/sets")
    String progress(Who who, @PathVariable RoundId id, Model model) {
        show(opened(who, id), model);
        return "papers/sets :: sets";
    }

    @PostMapping("/sets")
    String order(Who who, @PathVariable RoundId id, Look look) {
        opened(who, id);
        sets.order(id, choice.language(), look);
        return "redirect:/rounds/" + id + "/papers?format=" + look.format() + "&large=" + look.large();
    }

    @GetMapping("/{kind}")
    ResponseEntity<byte[]> print(Who who, @PathVariable RoundId id, @PathVariable ClassPaper kind, Look look) {
        opened(who, id);
        return counter.hand(papers.of(kind, id, choice.language(), look), kind.name());
    }

    private void show(Round round, Model model) {
        List<ClassSet> ordered = sets.of(round.id());
        List<Participation> all = participations.in(round.id());
        Map<StudentId, Student> named = participations.studentsOf(all);
        model.addAttribute("round", round);
        model.addAttribute("sets", ordered);
        model.addAttribute("printing", ordered.stream().anyMatch(set -> !set.isDone()));
        model.addAttribute(
                "names",
                all.stream()
                        .collect(Collectors.toMap(
                                Participation::id,
                                child -> requireNonNull(named.get(child.studentId()))
                                        .callName())));
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }
}
