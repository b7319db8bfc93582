package org.studentled.portfolio.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.goals.Habits;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.SpecialistNoteId;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.portfolio.TeacherNote;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** The teacher's notes: one child alone, or the whole class on one page. */
@Controller
class TeacherNotesPage {

    private final Participations participations;
    private final Rounds rounds;
    private final TeacherNotes notes;
    private final SpecialistNotes specialistNotes;
    private final Habits habits;
    private final AccessPolicy accessPolicy;

    TeacherNotesPage(
            Participations participations,
            Rounds rounds,
            TeacherNotes notes,
            SpecialistNotes specialistNotes,
            Habits habits,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.rounds = rounds;
        this.notes = notes;
        this.specialistNotes = specialistNotes;
        this.habits = habits;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/participations/{id}/note")
    String one(Actor actor, @PathVariable ParticipationId id, Model page) {
        page.addAttribute("row", rows(List.of(admit(actor, id))).get(0));
        page.addAttribute("specialistNotes", specialistNotes.findByParticipation(id));
        return "portfolio/note";
    }

    @PostMapping("/participations/{id}/note")
    String write(Actor actor, @PathVariable ParticipationId id, @RequestParam(defaultValue = "") String text) {
        admit(actor, id);
        notes.write(id, text, new StaffId(actor.id()));
        return "redirect:/?done=note";
    }

    /** What a specialist added is in the portfolio unless the teacher leaves it out. */
    @PostMapping("/participations/{id}/specialist-notes/{note}")
    String leaveOut(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable SpecialistNoteId note,
            @RequestParam boolean leftOut) {
        admit(actor, id);
        if (!specialistNotes.get(note).participation().equals(id)) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        specialistNotes.leaveOut(note, leftOut);
        return "redirect:/participations/" + id + "/note";
    }

    @GetMapping("/rounds/{round}/notes")
    String all(Actor actor, @PathVariable RoundId round, Model page) {
        accessPolicy.requireTeacherOfClass(actor, rounds.get(round).classId());
        List<Participation> taking = participations.takingPartIn(round);
        List<Row> rows = rows(taking).stream()
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
        page.addAttribute("round", round);
        page.addAttribute("rows", rows);
        return "portfolio/notes";
    }

    /** One child's note among the class's; another child's mistake does not hold it up. */
    @PostMapping("/rounds/{round}/notes/{id}")
    ResponseEntity<Void> writeOne(
            Actor actor,
            @PathVariable RoundId round,
            @PathVariable ParticipationId id,
            @RequestParam Map<String, String> typed) {
        if (!admit(actor, id).roundId().equals(round)) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        String text = typed.getOrDefault(id.toString(), "");
        if (!text.isBlank()) {
            notes.write(id, text, new StaffId(actor.id()));
        }
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }

    private Participation admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireTeacherOf(actor, participation.studentId());
        return participation;
    }

    private List<Row> rows(List<Participation> all) {
        List<ParticipationId> ids = all.stream().map(Participation::id).toList();
        Map<StudentId, Student> named = participations.studentsOf(all);
        Map<ParticipationId, TeacherNote> written = notes.findByParticipations(ids);
        Map<ParticipationId, List<HabitRating>> rated = habits.latest(ids);
        Map<ParticipationId, Map<Habit, TeacherHabitResponse>> views = habits.responsesOf(ids);
        return all.stream()
                .map(each -> new Row(
                        each.id(),
                        requireNonNull(named.get(each.studentId())),
                        Optional.ofNullable(written.get(each.id()))
                                .map(TeacherNote::text)
                                .orElse(""),
                        rated.getOrDefault(each.id(), List.of()),
                        views.getOrDefault(each.id(), Map.of())))
                .toList();
    }

    /** One child's note on the page. */
    record Row(
            ParticipationId participation,
            Student student,
            String text,
            List<HabitRating> habits,
            Map<Habit, TeacherHabitResponse> views) {}
}
