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
import org.studentled.access.Doors;
import org.studentled.progress.BlankGrid;
import org.studentled.progress.ChartKind;
import org.studentled.progress.ChartKinds;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.school.ClassId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.Who;

/** How a class sees a measure, and the empty grid to color it by hand. */
@Controller
@RequestMapping("/classes/{classId}/measures/{id}")
class ChartsPage {

    private static final int WEEKS = 12;

    private final Measures measures;
    private final ChartKinds kinds;
    private final Doors doors;
    private final MessageSource messages;

    ChartsPage(Measures measures, ChartKinds kinds, Doors doors, MessageSource messages) {
        this.measures = measures;
        this.kinds = kinds;
        this.doors = doors;
        this.messages = messages;
    }

    @PostMapping("/chart")
    String draw(Who who, @PathVariable ClassId classId, @PathVariable MeasureId id, @RequestParam ChartKind kind) {
        doors.teachesClass(who, classId);
        kinds.draw(of(classId, id).id(), kind);
        return "redirect:/classes/" + classId + "/measures/" + id + "/chart";
    }

    @GetMapping("/chart")
    String show(Who who, @PathVariable ClassId classId, @PathVariable MeasureId id, Locale locale, Model page) {
        doors.teachesClass(who, classId);
        Measure measure = of(classId, id);
        boolean rightToLeft = "rtl".equals(messages.getMessage("page.direction", null, "ltr", locale));
        page.addAttribute("classId", classId);
        page.addAttribute("measure", measure);
        page.addAttribute("kinds", ChartKind.values());
        page.addAttribute("kind", kinds.of(id));
        page.addAttribute("grid", new BlankGrid(measure.name(), WEEKS, rightToLeft).svg());
        return "progress/chart-page";
    }

    private Measure of(ClassId classId, MeasureId id) {
        Measure measure = measures.get(id);
        if (!measure.classId().equals(classId)) {
            throw new NotAtThisSchool("measure of this class", id.value());
        }
        return measure;
    }
}
