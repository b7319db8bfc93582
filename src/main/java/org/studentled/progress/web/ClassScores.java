package org.studentled.progress.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.progress.NotANumber;
import org.studentled.progress.Score;
import org.studentled.progress.Source;
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

/** A class's numbers of one week in one column: what a class on paper types in three minutes. */
@Controller
@RequestMapping("/weeks/{week}/scores/{measure}")
class ClassScores {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final Measures measures;
    private final WeekScores scores;
    private final Doors doors;
    private final TransactionTemplate transaction;

    ClassScores(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Students students,
            Measures measures,
            WeekScores scores,
            Doors doors,
            TransactionTemplate transaction) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.measures = measures;
        this.scores = scores;
        this.doors = doors;
        this.transaction = transaction;
    }

    @GetMapping
    String show(Who who, @PathVariable WeekId week, @PathVariable MeasureId measure, Model page) {
        Column column = column(who, week, measure);
        page.addAttribute("week", column.week());
        page.addAttribute("measure", column.measure());
        page.addAttribute("rows", column.rows());
        return "progress/class-scores";
    }

    /** One number, kept while the teacher goes on to the next. */
    @PostMapping("/{participation}")
    ResponseEntity<Void> keep(
            Who who,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @PathVariable ParticipationId participation,
            @RequestParam Map<String, String> typed) {
        Column column = column(who, week, measure);
        column.rows().stream()
                .filter(row -> row.participation().equals(participation))
                .forEach(row -> type(column, row, typed));
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }

    @PostMapping
    String keepAll(
            Who who,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam Map<String, String> typed) {
        Column column = column(who, week, measure);
        transaction.executeWithoutResult(status -> column.rows().forEach(row -> type(column, row, typed)));
        return "redirect:/weeks/" + week;
    }

    private void type(Column column, Row row, Map<String, String> typed) {
        String amount = typed.getOrDefault(row.participation().toString(), "").strip();
        if (amount.isEmpty() || amount.equals(row.amount())) {
            return;
        }
        try {
            scores.type(column.week(), column.measure(), row.student().id(), amount, Source.TEACHER);
        } catch (NotANumber e) {
            throw new Refusal(
                    422, "progress.refusal.notANumberOf", row.student().callName());
        }
    }

    private Column column(Who who, WeekId weekId, MeasureId measureId) {
        Week week = weeks.get(weekId);
        ClassId classId = rounds.get(week.roundId()).classId();
        doors.teachesClass(who, classId);
        Measure measure = measures.get(measureId);
        if (!measure.classId().equals(classId)) {
            throw new Refusal(404, "progress.refusal.otherMeasure");
        }
        List<Row> rows = participations.takingPartIn(week.roundId()).stream()
                .map(participation -> row(week, measure, participation))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
        return new Column(week, measure, rows);
    }

    private Row row(Week week, Measure measure, Participation participation) {
        return new Row(
                participation.id(),
                students.get(participation.studentId()),
                scores.find(week, measure.id(), participation.studentId()).orElse(null));
    }

    private record Column(Week week, Measure measure, List<Row> rows) {}

    /** One child's line in the column. */
    record Row(
            ParticipationId participation,
            Student student,
            @Nullable Score score) {

        public String amount() {
            return score == null ? "" : score.plainAmount();
        }
    }
}
