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
import org.studentled.access.AccessPolicy;
import org.studentled.papers.ClassPaper;
import org.studentled.papers.ClassSet;
import org.studentled.papers.ClassSets;
import org.studentled.papers.RoundPapers;
import org.studentled.printing.PrintOptions;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.StudentId;

/** All papers of a round: those of the class at once, and the class set that is printed while no one waits. */
@Controller
@RequestMapping("/rounds/{id}/papers")
class RoundPapersPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Participations participations;
    private final NameDisambiguation nameDisambiguation;
    private final RoundPapers papers;
    private final ClassSets sets;
    private final ChosenPrintOptions chosenPrintOptions;
    private final PdfResponses pdfResponses;

    RoundPapersPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Participations participations,
            NameDisambiguation nameDisambiguation,
            RoundPapers papers,
            ClassSets sets,
            ChosenPrintOptions chosenPrintOptions,
            PdfResponses pdfResponses) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.participations = participations;
        this.nameDisambiguation = nameDisambiguation;
        this.papers = papers;
        this.sets = sets;
        this.chosenPrintOptions = chosenPrintOptions;
        this.pdfResponses = pdfResponses;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, PrintOptions options, Model model) {
        show(opened(actor, id), model);
        model.addAttribute("look", options);
        model.addAttribute("kinds", ClassPaper.values());
        return "papers/round-papers";
    }

    /** What is asked again and again while a set is printed. */
    @GetMapping("/sets")
    String progress(Actor actor, @PathVariable RoundId id, Model model) {
        show(opened(actor, id), model);
        return "papers/sets :: sets";
    }

    @PostMapping("/sets")
    String order(Actor actor, @PathVariable RoundId id, PrintOptions options) {
        opened(actor, id);
        sets.order(id, chosenPrintOptions.language(), options);
        return "redirect:/rounds/" + id + "/papers?format=" + options.format() + "&large=" + options.large();
    }

    @GetMapping("/{kind}")
    ResponseEntity<byte[]> print(
            Actor actor, @PathVariable RoundId id, @PathVariable ClassPaper kind, PrintOptions options) {
        opened(actor, id);
        return pdfResponses.hand(papers.render(kind, id, chosenPrintOptions.language(), options), kind.name());
    }

    private void show(Round round, Model model) {
        List<ClassSet> ordered = sets.findByRound(round.id());
        List<Participation> all = participations.in(round.id());
        Map<StudentId, String> named =
                nameDisambiguation.shortest(participations.studentsOf(all).values());
        model.addAttribute("round", round);
        model.addAttribute("sets", ordered);
        model.addAttribute("printing", ordered.stream().anyMatch(set -> !set.isDone()));
        model.addAttribute(
                "names",
                all.stream()
                        .collect(Collectors.toMap(
                                Participation::id, student -> requireNonNull(named.get(student.studentId())))));
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }
}
