package org.studentled.progress.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.page.RequestRefused;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.progress.WeekScores;
import org.studentled.round.ParticipationId;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.school.Actor;
import org.studentled.school.StudentId;

/** One child's numbers with everything that ever stood there: corrected, taken back, tried a second time. */
@Controller
@RequestMapping("/weeks/{week}/children/{participation}")
class StudentScoresPage {

    private final ScoreGrids grids;
    private final Scores scores;
    private final WeekScores weekScores;

    StudentScoresPage(ScoreGrids grids, Scores scores, WeekScores weekScores) {
        this.grids = grids;
        this.scores = scores;
        this.weekScores = weekScores;
    }

    @GetMapping
    String show(Actor actor, @PathVariable WeekId week, @PathVariable ParticipationId participation, Model page) {
        ScoreGrid grid = grids.all(actor, week);
        ScoreGrid.Row row = grids.row(grid, participation);
        page.addAttribute("week", grid.week());
        page.addAttribute("row", row);
        page.addAttribute(
                "rows",
                row.cells().stream()
                        .map(cell -> new ScoreHistory(
                                cell,
                                scores.history(
                                        cell.measure().id(), row.student().id())))
                        .toList());
        return "progress/student-scores";
    }

    /** @param mark what the number is: the number itself, a second try, or none because the child is excused */
    @PostMapping("/{measure}")
    String save(
            Actor actor,
            @PathVariable WeekId week,
            @PathVariable ParticipationId participation,
            @PathVariable MeasureId measure,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "NUMBER") Attempt mark) {
        ScoreGrid grid = grids.column(actor, week, measure);
        ScoreGrid.Row row = grids.row(grid, participation);
        save(grid.week(), row, grid.measures().get(0), amount, mark);
        return "redirect:/weeks/" + week + "/children/" + participation;
    }

    private void save(Week week, ScoreGrid.Row row, Measure measure, String amount, Attempt attempt) {
        StudentId student = row.student().id();
        switch (attempt) {
            case NUMBER -> grids.save(week, row, measure, needed(amount));
            case RETAKE -> weekScores.retake(week, measure, student, needed(amount));
            case EXCUSED -> weekScores.excuse(week, measure, student);
            case NONE -> weekScores.clear(week, measure, student);
        }
    }

    private static String needed(String amount) {
        if (amount.isBlank()) {
            throw RequestRefused.invalid("progress.error.notANumber");
        }
        return amount;
    }

    enum Attempt {
        NUMBER,
        RETAKE,
        EXCUSED,
        NONE
    }

    /** A measure's place this week, and all its numbers of this child, oldest first. */
    record ScoreHistory(GridCell cell, List<Score> history) {

        public @Nullable Score score() {
            return cell.score();
        }
    }
}
