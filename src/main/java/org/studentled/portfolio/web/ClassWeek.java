package org.studentled.portfolio.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.portfolio.Nudges;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.Measures;
import org.studentled.progress.WeekScore;
import org.studentled.progress.WeekScores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** A class's week at a glance: who did what, and which numbers are missing. */
@Controller
@RequestMapping("/weeks/{id}")
class ClassWeek {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final Measures measures;
    private final WeekScores scores;
    private final Pieces pieces;
    private final Nudges nudges;
    private final Doors doors;

    ClassWeek(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Students students,
            Measures measures,
            WeekScores scores,
            Pieces pieces,
            Nudges nudges,
            Doors doors) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.measures = measures;
        this.scores = scores;
        this.pieces = pieces;
        this.nudges = nudges;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable WeekId id, Model page) {
        Week week = weeks.get(id);
        ClassId classId = admit(who, week);
        List<Row> rows = rows(week, classId);
        page.addAttribute("week", week);
        page.addAttribute("measures", measures.of(classId));
        page.addAttribute("rows", rows);
        page.addAttribute("doneCount", rows.stream().filter(Row::done).count());
        return "portfolio/class-week";
    }

    /** One tap, and the child sees that its week waits. */
    @PostMapping("/nudges/{participation}")
    String nudge(Who who, @PathVariable WeekId id, @PathVariable ParticipationId participation) {
        Week week = weeks.get(id);
        admit(who, week);
        if (!participations.get(participation).roundId().equals(week.roundId())) {
            throw new Refusal(404, "page.refusal.notFound");
        }
        nudges.nudge(id, participation);
        return "redirect:/weeks/" + id;
    }

    @PostMapping
    String lookedOver(Who who, @PathVariable WeekId id) {
        admit(who, weeks.get(id));
        weeks.lookedOver(id);
        return "redirect:/?done=lookedOver";
    }

    private ClassId admit(Who who, Week week) {
        ClassId classId = rounds.get(week.roundId()).classId();
        doors.teachesClass(who, classId);
        return classId;
    }

    private List<Row> rows(Week week, ClassId classId) {
        Set<ParticipationId> done = weeks.doneBy(week.id());
        Set<ParticipationId> nudged = nudges.in(week.id());
        return participations.takingPartIn(week.roundId()).stream()
                .map(participation -> row(
                        week,
                        classId,
                        participation,
                        done.contains(participation.id()),
                        nudged.contains(participation.id())))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }

    private Row row(Week week, ClassId classId, Participation participation, boolean done, boolean nudged) {
        return new Row(
                participation.id(),
                students.get(participation.studentId()),
                done,
                nudged,
                pieces.in(participation.id(), week.id()),
                scores.of(week, classId, participation.studentId()));
    }

    /** One child's week in the class's grid. */
    record Row(
            ParticipationId participation,
            Student student,
            boolean done,
            boolean nudged,
            List<Piece> pieces,
            List<WeekScore> scores) {

        public String titleOf(String kind) {
            return pieces.stream()
                    .filter(piece -> piece.kind().name().equals(kind))
                    .map(Piece::title)
                    .findFirst()
                    .orElse("");
        }
    }
}
