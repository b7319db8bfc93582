package org.studentled.round.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.round.Band;
import org.studentled.round.BandChoice;
import org.studentled.round.Round;
import org.studentled.round.RoundAdministration;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundRetrospectives;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** Plans a round in under a minute: a name, the first week, and days that are right unless the teacher says otherwise. */
@Controller
@RequestMapping("/classes/{classId}/rounds")
class PlanPage {

    private final Classes classes;
    private final Students students;
    private final Rounds rounds;
    private final RoundRetrospectives roundRetrospectives;
    private final RoundAdministration administration;
    private final BandChoice bands;
    private final SchoolZone zone;
    private final AccessPolicy accessPolicy;

    PlanPage(
            Classes classes,
            Students students,
            Rounds rounds,
            RoundRetrospectives roundRetrospectives,
            RoundAdministration administration,
            BandChoice bands,
            SchoolZone zone,
            AccessPolicy accessPolicy) {
        this.classes = classes;
        this.students = students;
        this.rounds = rounds;
        this.roundRetrospectives = roundRetrospectives;
        this.administration = administration;
        this.bands = bands;
        this.zone = zone;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/new")
    String show(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable String first,
            Model model) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        SchoolClass schoolClass = classes.get(classId);
        LocalDate start = DatesForm.read(first, zone.today()).orElseGet(this::nextMonday);
        model.addAttribute("schoolClass", schoolClass);
        model.addAttribute("running", rounds.running(classId).orElse(null));
        model.addAttribute("students", students.in(classId).size());
        model.addAttribute("bands", Band.values());
        Optional<Round> last = rounds.findByClass(classId).stream().findFirst();
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "lesson",
                last.map(round -> roundRetrospectives.find(round.id())).orElse(""));
        model.addAttribute("band", last.map(Round::band).orElseGet(() -> bands.forGrade(schoolClass.grade())));
        RoundDates usual = rounds.usualPlan(classId, start);
        model.addAttribute("first", start);
        model.addAttribute("calendar", usual);
        model.addAttribute("season", season(usual.evening()));
        model.addAttribute("days", RoundDates.Day.values());
        return "round/plan-page";
    }

    @PostMapping
    String plan(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam Band band,
            @RequestParam Map<String, String> typed) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        administration.plan(classId, title, band, DatesForm.dates(typed, zone.today()), actor);
        return "redirect:/";
    }

    private LocalDate nextMonday() {
        return zone.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static String season(LocalDate evening) {
        return List.of("WINTER", "SPRING", "SUMMER", "FALL").get(evening.getMonthValue() % 12 / 3);
    }
}
