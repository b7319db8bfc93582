package org.studentled.progress.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.round.WeekId;
import org.studentled.school.Actor;

/** All numbers of a class's week on one screen, typed by keyboard like a table. */
@Controller
@RequestMapping("/weeks/{week}/scores")
class ClassGridPage {

    private final ScoreGrids grids;

    ClassGridPage(ScoreGrids grids) {
        this.grids = grids;
    }

    @GetMapping
    String show(Actor actor, @PathVariable WeekId week, Model page) {
        page.addAttribute("grid", grids.all(actor, week));
        return "progress/class-grid";
    }
}
