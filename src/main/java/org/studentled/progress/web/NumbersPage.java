package org.studentled.progress.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.access.Passes;
import org.studentled.page.Live;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.Measures;
import org.studentled.progress.PullsUnderWay;
import org.studentled.progress.Shares;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Who;

/** Where a class's numbers come from: read there, typed here, what was in the way, and reading them now. */
@Controller
@RequestMapping("/classes/{classId}/numbers")
class NumbersPage {

    private final Gradebooks gradebooks;
    private final PullsUnderWay pulls;
    private final Shares shares;
    private final Measures measures;
    private final Classes classes;
    private final Live live;
    private final Passes passes;
    private final Doors doors;

    NumbersPage(
            Gradebooks gradebooks,
            PullsUnderWay pulls,
            Shares shares,
            Measures measures,
            Classes classes,
            Live live,
            Passes passes,
            Doors doors) {
        this.gradebooks = gradebooks;
        this.pulls = pulls;
        this.shares = shares;
        this.measures = measures;
        this.classes = classes;
        this.live = live;
        this.passes = passes;
        this.doors = doors;
    }

    /** @param taken how many numbers a list brought just now, {@code known} how many of its numbers were here already */
    @GetMapping
    String show(
            Who who,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable Integer taken,
            @RequestParam(defaultValue = "0") int known,
            Model page) {
        doors.teachesClass(who, classId);
        fill(classId, page);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("measures", measures.of(classId));
        page.addAttribute("taken", taken);
        page.addAttribute("known", known);
        return "progress/numbers";
    }

    /** The part that changes while the gradebooks are read. */
    @GetMapping("/gradebooks")
    String gradebooks(Who who, @PathVariable ClassId classId, Model page) {
        doors.teachesClass(who, classId);
        fill(classId, page);
        return "progress/gradebooks :: changed";
    }

    @PostMapping("/pull")
    String pull(Who who, @PathVariable ClassId classId) {
        doors.teachesClass(who, classId);
        pulls.start(classId);
        return "redirect:/classes/" + classId + "/numbers";
    }

    private void fill(ClassId classId, Model page) {
        page.addAttribute("live", live.address(PullsUnderWay.topic(classId)));
        page.addAttribute("classId", classId);
        page.addAttribute("gradebooks", gradebooks.keptFor(classId));
        page.addAttribute("shares", shares.of(classId));
        page.addAttribute("download", passes.to("/classes/" + classId + "/numbers.csv"));
        page.addAttribute("underWay", pulls.of(classId).orElse(null));
    }
}
