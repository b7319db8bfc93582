package org.studentled.progress.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.progress.BlankGrid;
import org.studentled.progress.ChartKind;
import org.studentled.progress.ChartKinds;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.NotFoundException;

/** How a class sees a measure, and the empty grid to color it by hand. */
@Controller
@RequestMapping("/classes/{classId}/measures/{id}")
class ChartsPage {

    private static final int WEEKS = 12;

    private final Measures measures;
    private final ChartKinds kinds;
    private final AccessPolicy accessPolicy;
    private final MessageSource messages;

    ChartsPage(Measures measures, ChartKinds kinds, AccessPolicy accessPolicy, MessageSource messages) {
        this.measures = measures;
        this.kinds = kinds;
        this.accessPolicy = accessPolicy;
        this.messages = messages;
    }

    @PostMapping("/chart")
    String draw(Actor actor, @PathVariable ClassId classId, @PathVariable MeasureId id, @RequestParam ChartKind kind) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        kinds.draw(getMeasure(classId, id).id(), kind);
        return "redirect:/classes/" + classId + "/measures/" + id + "/chart";
    }

    @GetMapping("/chart")
    String show(Actor actor, @PathVariable ClassId classId, @PathVariable MeasureId id, Locale locale, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        Measure measure = getMeasure(classId, id);
        boolean rightToLeft = "rtl".equals(messages.getMessage("page.direction", null, "ltr", locale));
        page.addAttribute("classId", classId);
        page.addAttribute("measure", measure);
        page.addAttribute("kinds", ChartKind.values());
        page.addAttribute("kind", kinds.getByMeasure(id));
        page.addAttribute("grid", new BlankGrid(measure.name(), WEEKS, rightToLeft).svg());
        return "progress/chart-page";
    }

    private Measure getMeasure(ClassId classId, MeasureId id) {
        Measure measure = measures.get(id);
        if (!measure.classId().equals(classId)) {
            throw new NotFoundException("measure of this class", id.value());
        }
        return measure;
    }
}
