package org.studentled.calendar.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.CalendarEntryId;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;

/** What is different for one class: a trip, or a day on which only this class has school. */
@Controller
@RequestMapping("/classes/{classId}/calendar")
class ClassCalendarPage {

    private static final int MOST_SHOWN = 40;

    private final AccessPolicy accessPolicy;
    private final CalendarAdministration administration;
    private final ChangeReview review;
    private final Classes classes;
    private final SchoolZone zone;

    ClassCalendarPage(
            AccessPolicy accessPolicy,
            CalendarAdministration administration,
            ChangeReview review,
            Classes classes,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.administration = administration;
        this.review = review;
        this.classes = classes;
        this.zone = zone;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        LocalDate today = zone.today();
        List<CalendarEntry> own = administration.endingFrom(classId, today);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("own", own);
        model.addAttribute(
                "school",
                administration.endingFrom(today).stream().limit(MOST_SHOWN).toList());
        model.addAttribute("kinds", TypedEntry.CLASS_KINDS);
        return "calendar/class-calendar";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        CalendarChange change = CalendarChange.save(List.of(new TypedEntry(typed).entryOf(classId)));
        return review.saveOrShow(change, actor, typed, at(classId), at(classId), model);
    }

    @PostMapping("/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable CalendarEntryId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        CalendarChange change =
                CalendarChange.remove(administration.get(classId, id).id());
        return review.saveOrShow(change, actor, typed, at(classId) + "/" + id + "/remove", at(classId), model);
    }

    private static String at(ClassId classId) {
        return "/classes/" + classId + "/calendar";
    }
}
