package org.studentled.progress.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.round.WeekId;
import org.studentled.school.Who;

/** All numbers of a class's week on one screen, typed by keyboard like a table. */
@Controller
@RequestMapping("/weeks/{week}/scores")
class ClassGrid {

    private final Grids grids;

    ClassGrid(Grids grids) {
        this.grids = grids;
    }

    @GetMapping
    String show(Who who, @PathVariable WeekId week, Model page) {
        page.addAttribute("grid", grids.all(who, week));
        return "progress/class-grid";
    }
}
