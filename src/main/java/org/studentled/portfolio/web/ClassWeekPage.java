package org.studentled.portfolio.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.Nudges;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.ClassScores;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** A class's week at a glance: who did what, and which numbers are missing. */
@Controller
@RequestMapping("/weeks/{id}")
class ClassWeekPage {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Measures measures;
    private final ClassScores numbers;
    private final Pieces pieces;
    private final Nudges nudges;
    private final AccessPolicy accessPolicy;

    ClassWeekPage(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Measures measures,
            ClassScores numbers,
            Pieces pieces,
            Nudges nudges,
            AccessPolicy accessPolicy) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.measures = measures;
        this.numbers = numbers;
        this.pieces = pieces;
        this.nudges = nudges;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable WeekId id, Model page) {
        Week week = weeks.get(id);
        ClassId classId = admit(actor, week);
        List<Row> rows = rows(week, classId);
        page.addAttribute("week", week);
        page.addAttribute("round", rounds.get(week.roundId()));
        page.addAttribute("weeks", weeks.findByRound(week.roundId()));
        page.addAttribute("measures", measures.findByClass(classId));
        page.addAttribute("rows", rows);
        page.addAttribute("doneCount", rows.stream().filter(Row::done).count());
        return "portfolio/class-week";
    }

    /** One tap, and the child sees that their week is waiting. */
    @PostMapping("/nudges/{participation}")
    String nudge(Actor actor, @PathVariable WeekId id, @PathVariable ParticipationId participation) {
        Week week = weeks.get(id);
        admit(actor, week);
        if (!participations.get(participation).roundId().equals(week.roundId())) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        nudges.nudge(id, participation);
        return "redirect:/weeks/" + id;
    }

    @PostMapping
    String lookedOver(Actor actor, @PathVariable WeekId id) {
        admit(actor, weeks.get(id));
        weeks.lookedOver(id);
        return "redirect:/?done=lookedOver";
    }

    private ClassId admit(Actor actor, Week week) {
        ClassId classId = rounds.get(week.roundId()).classId();
        accessPolicy.requireTeacherOfClass(actor, classId);
        return classId;
    }

    private List<Row> rows(Week week, ClassId classId) {
        Set<ParticipationId> done = weeks.doneBy(week.id());
        Set<ParticipationId> nudged = nudges.in(week.id());
        List<Participation> taking = participations.takingPartIn(week.roundId());
        Map<StudentId, Student> named = participations.studentsOf(taking);
        Map<ParticipationId, List<Piece>> chosen = pieces.in(week.id());
        List<Measure> charted = measures.findByClass(classId);
        ClassScores.OfWeek typed = numbers.in(week, charted, named.keySet());
        return taking.stream()
                .map(each -> new Row(
                        each.id(),
                        requireNonNull(named.get(each.studentId())),
                        done.contains(each.id()),
                        nudged.contains(each.id()),
                        chosen.getOrDefault(each.id(), List.of()),
                        charted.stream()
                                .map(measure -> new Place(
                                        typed.find(measure.id(), each.studentId())
                                                .orElse(null),
                                        typed.isExcused(measure.id(), each.studentId())))
                                .toList()))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }

    /** A number of the week, where there is one yet. */
    record Place(@Nullable Score score, boolean excused) {}

    /** One child's week in the class's grid. */
    record Row(
            ParticipationId participation,
            Student student,
            boolean done,
            boolean nudged,
            List<Piece> pieces,
            List<Place> scores) {

        public String titleOf(String kind) {
            return pieces.stream()
                    .filter(piece -> piece.kind().name().equals(kind))
                    .map(Piece::title)
                    .findFirst()
                    .orElse("");
        }
    }
}
