package org.studentled.portfolio.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.SpecialistNoteId;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What a specialist sees: their classes, the students by name, and what they themselves added for each. */
@Controller
@RequestMapping("/specialist")
class SpecialistPages {

    private final AccessPolicy accessPolicy;
    private final Classes classes;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final SpecialistNotes notes;

    SpecialistPages(
            AccessPolicy accessPolicy,
            Classes classes,
            Rounds rounds,
            Participations participations,
            Students students,
            SpecialistNotes notes) {
        this.accessPolicy = accessPolicy;
        this.classes = classes;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.notes = notes;
    }

    @GetMapping
    String classes(Actor actor, Model model) {
        accessPolicy.requireSpecialist(actor);
        model.addAttribute("classes", classes.assistedBy(new StaffId(actor.id())));
        return "portfolio/specialist";
    }

    @GetMapping("/classes/{id}")
    String students(Actor actor, @PathVariable ClassId id, Model model) {
        accessPolicy.requireSpecialistOfClass(actor, id);
        Optional<Round> running = rounds.running(id);
        List<Participation> taking =
                running.map(Round::id).map(participations::takingPartIn).orElse(List.of());
        Map<StudentId, Student> named = participations.studentsOf(taking);
        Map<ParticipationId, Long> written =
                notes.countByAuthor(taking.stream().map(Participation::id).toList(), new StaffId(actor.id()));
        model.addAttribute("schoolClass", classes.get(id));
        model.addAttribute("round", running.orElse(null));
        model.addAttribute(
                "rows",
                taking.stream()
                        .map(each -> new Row(
                                each.id(),
                                requireNonNull(named.get(each.studentId())),
                                written.getOrDefault(each.id(), 0L)))
                        .sorted(Comparator.comparing(row -> row.student().fullName()))
                        .toList());
        return "portfolio/specialist-class";
    }

    @GetMapping("/participations/{id}")
    String student(Actor actor, @PathVariable ParticipationId id, Model model) {
        Participation participation = admit(actor, id);
        List<SpecialistNote> own = notes.findByAuthor(id, new StaffId(actor.id()));
        model.addAttribute("id", id);
        model.addAttribute("student", students.get(participation.studentId()));
        model.addAttribute("notes", own);
        model.addAttribute("open", notes.isOpen(id));
        model.addAttribute(
                "writtenAs", own.isEmpty() ? "" : own.get(own.size() - 1).writtenAs());
        return "portfolio/specialist-student";
    }

    @PostMapping("/participations/{id}")
    String add(Actor actor, @PathVariable ParticipationId id, SpecialistNote.Draft draft) {
        admit(actor, id);
        notes.add(id, draft, new StaffId(actor.id()));
        return "redirect:/specialist/participations/" + id;
    }

    @PostMapping("/notes/{note}")
    String change(Actor actor, @PathVariable SpecialistNoteId note, SpecialistNote.Draft draft) {
        ParticipationId participation = own(actor, note);
        notes.change(note, draft);
        return "redirect:/specialist/participations/" + participation;
    }

    @PostMapping("/notes/{note}/remove")
    String remove(Actor actor, @PathVariable SpecialistNoteId note) {
        ParticipationId participation = own(actor, note);
        notes.remove(note);
        return "redirect:/specialist/participations/" + participation;
    }

    private Participation admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireSpecialistOf(actor, participation.studentId());
        return participation;
    }

    private ParticipationId own(Actor actor, SpecialistNoteId id) {
        SpecialistNote note = notes.get(id);
        admit(actor, note.participation());
        if (!note.writtenBy().value().equals(actor.id())) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        return note.participation();
    }

    /** A student of the class, and how much this specialist has added. */
    record Row(ParticipationId participation, Student student, long written) {}
}
