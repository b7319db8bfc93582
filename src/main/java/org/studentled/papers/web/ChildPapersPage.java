package org.studentled.papers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.papers.ChildPaper;
import org.studentled.papers.Papers;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.printing.Look;
import org.studentled.printing.Paper;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Role;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The papers of one child, to print one by one; invitations carry links and are the teacher's to print. */
@Controller
@RequestMapping("/participations/{id}/papers")
class ChildPapersPage {

    private final Doors doors;
    private final Participations participations;
    private final Students students;
    private final Papers papers;
    private final PrintedBooks printed;
    private final Choice choice;
    private final Counter counter;

    ChildPapersPage(
            Doors doors,
            Participations participations,
            Students students,
            Papers papers,
            PrintedBooks printed,
            Choice choice,
            Counter counter) {
        this.doors = doors;
        this.participations = participations;
        this.students = students;
        this.papers = papers;
        this.printed = printed;
        this.choice = choice;
        this.counter = counter;
    }

    @GetMapping
    String open(Who who, @PathVariable ParticipationId id, Look look, Model model) {
        StudentId child = participations.get(id).studentId();
        doors.isPupilOrTeaches(who, child);
        model.addAttribute("participation", id);
        model.addAttribute("student", students.get(child));
        model.addAttribute("look", look);
        model.addAttribute("kinds", ChildPaper.values());
        model.addAttribute("changed", printed.changedSince(id));
        model.addAttribute("teacher", who.is(Role.TEACHER));
        return "papers/child-papers";
    }

    @GetMapping("/{kind}")
    ResponseEntity<byte[]> print(Who who, @PathVariable ParticipationId id, @PathVariable ChildPaper kind, Look look) {
        return counter.hand(paper(who, id, kind, look), kind.name());
    }

    @GetMapping("/{kind}/page")
    ResponseEntity<byte[]> page(Who who, @PathVariable ParticipationId id, @PathVariable ChildPaper kind, Look look) {
        return counter.page(paper(who, id, kind, look));
    }

    private Paper paper(Who who, ParticipationId id, ChildPaper kind, Look look) {
        StudentId child = participations.get(id).studentId();
        if (kind == ChildPaper.INVITATION) {
            doors.teaches(who, child);
        } else {
            doors.isPupilOrTeaches(who, child);
        }
        return papers.of(kind, id, choice.language(), look);
    }
}
