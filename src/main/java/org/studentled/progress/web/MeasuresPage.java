package org.studentled.progress.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.progress.DefaultMeasures;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.progress.NumberParser;
import org.studentled.round.BandChoice;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolClass;

/** What a class charts: the usual for its grade with one press, or whatever the teacher counts. */
@Controller
@RequestMapping("/classes/{classId}/measures")
class MeasuresPage {

    private final Measures measures;
    private final DefaultMeasures usual;
    private final BandChoice bands;
    private final Classes classes;
    private final AccessPolicy accessPolicy;

    MeasuresPage(
            Measures measures, DefaultMeasures usual, BandChoice bands, Classes classes, AccessPolicy accessPolicy) {
        this.measures = measures;
        this.usual = usual;
        this.bands = bands;
        this.classes = classes;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        SchoolClass schoolClass = classes.get(classId);
        List<Measure> charted = measures.findByClass(classId);
        model.addAttribute("schoolClass", schoolClass);
        model.addAttribute("measures", charted);
        model.addAttribute("usual", usual.findByBand(bands.forGrade(schoolClass.grade())));
        return "progress/measures-page";
    }

    @PostMapping
    String chart(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String outOf) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        measures.chart(classId, name, unit, number(outOf));
        return back(classId);
    }

    @PostMapping("/usual")
    String chartTheUsual(Actor actor, @PathVariable ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        usual.chart(classId, bands.forGrade(classes.get(classId).grade()));
        return back(classId);
    }

    @PostMapping("/{id}")
    String correct(Actor actor, @PathVariable ClassId classId, @PathVariable MeasureId id, MeasureForm typed) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        measures.correct(
                requireInClass(classId, id),
                text(typed.name()),
                text(typed.unit()),
                number(text(typed.outOf())),
                text(typed.works()),
                Boolean.TRUE.equals(typed.byStudents()));
        return back(classId);
    }

    @PostMapping("/{id}/drop")
    String drop(Actor actor, @PathVariable ClassId classId, @PathVariable MeasureId id) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        measures.delete(requireInClass(classId, id));
        return back(classId);
    }

    private MeasureId requireInClass(ClassId classId, MeasureId id) {
        if (!measures.get(id).classId().equals(classId)) {
            throw new NotFoundException("measure of this class", id.value());
        }
        return id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What is typed about a measure; a box that is not checked does not come at all. */
    record MeasureForm(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String outOf,
            @Nullable String works,
            @Nullable Boolean byStudents) {}

    private static @Nullable BigDecimal number(String typed) {
        return typed.isBlank() ? null : NumberParser.parse(typed);
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId + "/measures";
    }
}
