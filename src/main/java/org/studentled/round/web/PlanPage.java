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
import org.studentled.access.Doors;
import org.studentled.round.Band;
import org.studentled.round.BandChoice;
import org.studentled.round.Calendar;
import org.studentled.round.Lessons;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Plans a round in under a minute: a name, the first week, and days that are right unless the teacher says otherwise. */
@Controller
@RequestMapping("/classes/{classId}/rounds")
class PlanPage {

    private final Classes classes;
    private final Students students;
    private final Rounds rounds;
    private final Lessons lessons;
    private final RoundDesk desk;
    private final BandChoice bands;
    private final SchoolZone zone;
    private final Doors doors;

    PlanPage(
            Classes classes,
            Students students,
            Rounds rounds,
            Lessons lessons,
            RoundDesk desk,
            BandChoice bands,
            SchoolZone zone,
            Doors doors) {
        this.classes = classes;
        this.students = students;
        this.rounds = rounds;
        this.lessons = lessons;
        this.desk = desk;
        this.bands = bands;
        this.zone = zone;
        this.doors = doors;
    }

    @GetMapping("/new")
    String show(
            Who who,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable String first,
            Model model) {
        doors.teachesClass(who, classId);
        SchoolClass schoolClass = classes.get(classId);
        LocalDate start = TypedDates.read(first, zone.today()).orElseGet(this::nextMonday);
        model.addAttribute("schoolClass", schoolClass);
        model.addAttribute("running", rounds.running(classId).orElse(null));
        model.addAttribute("pupils", students.in(classId).size());
        model.addAttribute("bands", Band.values());
        Optional<Round> last = rounds.of(classId).stream().findFirst();
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("lesson", last.map(round -> lessons.of(round.id())).orElse(""));
        model.addAttribute("band", last.map(Round::band).orElseGet(() -> bands.forGrade(schoolClass.grade())));
        Calendar usual = Calendar.usual(start);
        model.addAttribute("first", start);
        model.addAttribute("calendar", usual);
        model.addAttribute("season", season(usual.night()));
        model.addAttribute("days", Calendar.Day.values());
        return "round/plan-page";
    }

    @PostMapping
    String plan(
            Who who,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam Band band,
            @RequestParam Map<String, String> typed) {
        doors.teachesClass(who, classId);
        desk.plan(classId, title, band, TypedDates.calendar(typed, zone.today()), who);
        return "redirect:/";
    }

    private LocalDate nextMonday() {
        return zone.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static String season(LocalDate evening) {
        return List.of("WINTER", "SPRING", "SUMMER", "FALL").get(evening.getMonthValue() % 12 / 3);
    }
}
