package org.studentled.progress.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.Actor;

/** A class's numbers of one week in one column: what a class on paper types in three minutes. */
@Controller
@RequestMapping("/weeks/{week}/scores/{measure}")
class ClassScoresPage {

    private static final String WAS = "was.";

    private final ScoreGrids grids;

    ClassScoresPage(ScoreGrids grids) {
        this.grids = grids;
    }

    @GetMapping
    String show(Actor actor, @PathVariable WeekId week, @PathVariable MeasureId measure, Model page) {
        ScoreGrid grid = grids.column(actor, week, measure);
        page.addAttribute("grid", grid);
        page.addAttribute("measure", grid.measures().get(0));
        return "progress/class-scores";
    }

    /** One number, kept while the teacher goes on to the next; an emptied place takes its number back. */
    @PostMapping("/{participation}")
    ResponseEntity<Void> save(
            Actor actor,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @PathVariable ParticipationId participation,
            @RequestParam Map<String, String> typed) {
        ScoreGrid grid = grids.column(actor, week, measure);
        ScoreGrid.Row row = grids.row(grid, participation);
        String mark = typed.get(participation.toString());
        if (mark != null) {
            grids.save(grid.week(), row, grid.measures().get(0), mark);
        }
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }

    /** Only what was changed on the screen counts: a number that came in meanwhile stays. */
    @PostMapping
    String saveAll(
            Actor actor,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam Map<String, String> typed) {
        ScoreGrid grid = grids.column(actor, week, measure);
        Measure only = grid.measures().get(0);
        Map<ParticipationId, String> changed = new HashMap<>();
        for (ScoreGrid.Row row : grid.rows()) {
            String name = row.participation().toString();
            String mark = typed.getOrDefault(name, "").strip();
            if (!mark.equals(typed.getOrDefault(WAS + name, ""))) {
                changed.put(row.participation(), mark);
            }
        }
        grids.saveAll(grid.week(), grid.rows(), only, changed);
        return "redirect:/weeks/" + week;
    }
}
