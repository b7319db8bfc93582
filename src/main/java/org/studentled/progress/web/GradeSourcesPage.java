package org.studentled.progress.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.SignedUrls;
import org.studentled.page.LiveUpdates;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.Measures;
import org.studentled.progress.RunningPulls;
import org.studentled.progress.SourceBreakdown;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Where a class's numbers come from: read there, typed here, what was in the way, and reading them now. */
@Controller
@RequestMapping("/classes/{classId}/numbers")
class GradeSourcesPage {

    private final Gradebooks gradebooks;
    private final RunningPulls pulls;
    private final SourceBreakdown sourceBreakdown;
    private final Measures measures;
    private final Classes classes;
    private final LiveUpdates liveUpdates;
    private final SignedUrls signedUrls;
    private final AccessPolicy accessPolicy;

    GradeSourcesPage(
            Gradebooks gradebooks,
            RunningPulls pulls,
            SourceBreakdown sourceBreakdown,
            Measures measures,
            Classes classes,
            LiveUpdates liveUpdates,
            SignedUrls signedUrls,
            AccessPolicy accessPolicy) {
        this.gradebooks = gradebooks;
        this.pulls = pulls;
        this.sourceBreakdown = sourceBreakdown;
        this.measures = measures;
        this.classes = classes;
        this.liveUpdates = liveUpdates;
        this.signedUrls = signedUrls;
        this.accessPolicy = accessPolicy;
    }

    /** @param taken how many numbers a list brought just now, {@code known} how many of its numbers were here already */
    @GetMapping
    String show(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable Integer taken,
            @RequestParam(defaultValue = "0") int known,
            Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        fill(classId, page);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("measures", measures.findByClass(classId));
        page.addAttribute("taken", taken);
        page.addAttribute("known", known);
        return "progress/numbers";
    }

    /** The part that changes while the gradebooks are read. */
    @GetMapping("/gradebooks")
    String gradebooks(Actor actor, @PathVariable ClassId classId, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        fill(classId, page);
        return "progress/gradebooks :: changed";
    }

    @PostMapping("/pull")
    String pull(Actor actor, @PathVariable ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        pulls.start(classId);
        return "redirect:/classes/" + classId + "/numbers";
    }

    private void fill(ClassId classId, Model page) {
        page.addAttribute("live", liveUpdates.address(RunningPulls.topic(classId)));
        page.addAttribute("classId", classId);
        page.addAttribute("gradebooks", gradebooks.keptFor(classId));
        page.addAttribute("shares", sourceBreakdown.findByClass(classId));
        page.addAttribute("download", signedUrls.sign("/classes/" + classId + "/numbers.csv"));
        page.addAttribute("underWay", pulls.find(classId).orElse(null));
    }
}
