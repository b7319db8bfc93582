package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.papers.Papers;
import org.studentled.papers.StudentPaper;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.printing.Paper;
import org.studentled.printing.PrintOptions;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The papers of one child, to print one by one; invitations carry links and are the teacher's to print. */
@Controller
@RequestMapping("/participations/{id}/papers")
class StudentPapersPage {

    private final AccessPolicy accessPolicy;
    private final Participations participations;
    private final Students students;
    private final Papers papers;
    private final PrintedPortfolios printed;
    private final ChosenPrintOptions chosenPrintOptions;
    private final PdfResponses pdfResponses;

    StudentPapersPage(
            AccessPolicy accessPolicy,
            Participations participations,
            Students students,
            Papers papers,
            PrintedPortfolios printed,
            ChosenPrintOptions chosenPrintOptions,
            PdfResponses pdfResponses) {
        this.accessPolicy = accessPolicy;
        this.participations = participations;
        this.students = students;
        this.papers = papers;
        this.printed = printed;
        this.chosenPrintOptions = chosenPrintOptions;
        this.pdfResponses = pdfResponses;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ParticipationId id, PrintOptions options, Model model) {
        StudentId student = participations.get(id).studentId();
        accessPolicy.requireStudentOrTeacher(actor, student);
        model.addAttribute("participation", id);
        model.addAttribute("student", students.get(student));
        model.addAttribute("look", options);
        model.addAttribute("kinds", StudentPaper.values());
        model.addAttribute("changed", printed.changedSince(id));
        model.addAttribute("teacher", actor.is(Role.TEACHER));
        return "papers/student-papers";
    }

    @GetMapping("/{kind}")
    ResponseEntity<byte[]> print(
            Actor actor, @PathVariable ParticipationId id, @PathVariable StudentPaper kind, PrintOptions options) {
        return pdfResponses.hand(paper(actor, id, kind, options), kind.name());
    }

    @GetMapping("/{kind}/page")
    ResponseEntity<byte[]> page(
            Actor actor, @PathVariable ParticipationId id, @PathVariable StudentPaper kind, PrintOptions options) {
        return pdfResponses.page(paper(actor, id, kind, options));
    }

    private Paper paper(Actor actor, ParticipationId id, StudentPaper kind, PrintOptions options) {
        StudentId student = participations.get(id).studentId();
        if (kind == StudentPaper.INVITATION) {
            accessPolicy.requireTeacherOf(actor, student);
        } else {
            accessPolicy.requireStudentOrTeacher(actor, student);
        }
        return papers.render(kind, id, chosenPrintOptions.language(), options);
    }
}
