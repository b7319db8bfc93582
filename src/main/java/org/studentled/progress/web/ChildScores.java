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
import org.studentled.page.Refusal;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.progress.WeekScores;
import org.studentled.round.ParticipationId;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** One child's numbers with everything that ever stood there: corrected, taken back, tried a second time. */
@Controller
@RequestMapping("/weeks/{week}/children/{participation}")
class ChildScores {

    private final Grids grids;
    private final Scores scores;
    private final WeekScores weekScores;

    ChildScores(Grids grids, Scores scores, WeekScores weekScores) {
        this.grids = grids;
        this.scores = scores;
        this.weekScores = weekScores;
    }

    @GetMapping
    String show(Who who, @PathVariable WeekId week, @PathVariable ParticipationId participation, Model page) {
        Grid grid = grids.all(who, week);
        Grid.Row row = grids.row(grid, participation);
        page.addAttribute("week", grid.week());
        page.addAttribute("row", row);
        page.addAttribute(
                "books",
                row.cells().stream()
                        .map(cell -> new Book(
                                cell,
                                scores.history(
                                        cell.measure().id(), row.student().id())))
                        .toList());
        return "progress/child-scores";
    }

    /** @param mark what the number is: the number itself, a second try, or none because the child is excused */
    @PostMapping("/{measure}")
    String keep(
            Who who,
            @PathVariable WeekId week,
            @PathVariable ParticipationId participation,
            @PathVariable MeasureId measure,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "NUMBER") Mark mark) {
        Grid grid = grids.column(who, week, measure);
        Grid.Row row = grids.row(grid, participation);
        keep(grid.week(), row, grid.measures().get(0), amount, mark);
        return "redirect:/weeks/" + week + "/children/" + participation;
    }

    private void keep(Week week, Grid.Row row, Measure measure, String amount, Mark mark) {
        StudentId child = row.student().id();
        switch (mark) {
            case NUMBER -> grids.keep(week, row, measure, needed(amount));
            case RETAKE -> weekScores.retake(week, measure, child, needed(amount));
            case EXCUSED -> weekScores.excuse(week, measure, child);
            case NONE -> weekScores.clear(week, measure, child);
        }
    }

    private static String needed(String amount) {
        if (amount.isBlank()) {
            throw new Refusal(422, "progress.error.notANumber");
        }
        return amount;
    }

    enum Mark {
        NUMBER,
        RETAKE,
        EXCUSED,
        NONE
    }

    /** A measure's place this week, and all its numbers of this child, oldest first. */
    record Book(Cell cell, List<Score> history) {

        public @Nullable Score score() {
            return cell.score();
        }
    }
}
