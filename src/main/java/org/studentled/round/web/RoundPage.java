package org.studentled.round.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.round.Calendar;
import org.studentled.round.Lessons;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.TimesAhead;
import org.studentled.round.Weeks;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** One round at a glance: where the class stands, what comes when, and the way to every child. */
@Controller
@RequestMapping("/rounds/{id}")
class RoundPage {

    private static final List<Link> LINKS = List.of(
            new Link("prep", "paper"),
            new Link("notes", "letter"),
            new Link("pairs", "people"),
            new Link("sign-offs", "check"),
            new Link("schedule", "clock"),
            new Link("check-in", "hand"),
            new Link("board", "table"),
            new Link("debriefs", "star"),
            new Link("letters", "letter"),
            new Link("papers", "print"),
            new Link("returns", "back"));

    private final Rounds rounds;
    private final Participations participations;
    private final Weeks weeks;
    private final Lessons lessons;
    private final Classes classes;
    private final RoundDesk desk;
    private final SchoolZone zone;
    private final TimesAhead times;
    private final Doors doors;

    RoundPage(
            Rounds rounds,
            Participations participations,
            Weeks weeks,
            Lessons lessons,
            Classes classes,
            RoundDesk desk,
            SchoolZone zone,
            TimesAhead times,
            Doors doors) {
        this.rounds = rounds;
        this.participations = participations;
        this.weeks = weeks;
        this.lessons = lessons;
        this.classes = classes;
        this.desk = desk;
        this.zone = zone;
        this.times = times;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable RoundId id, Model model) {
        Round round = taughtBy(who, id);
        model.addAttribute("round", round);
        model.addAttribute("schoolClass", classes.get(round.classId()));
        model.addAttribute("stops", Stop.of(round));
        model.addAttribute("calendar", round.calendar());
        model.addAttribute("days", Calendar.Day.values());
        model.addAttribute("week", weeks.current(id).orElse(null));
        model.addAttribute("weeks", weeks.of(id));
        model.addAttribute("links", LINKS);
        model.addAttribute("pupils", pupilsOf(id));
        model.addAttribute("lesson", lessons.of(id));
        model.addAttribute("ahead", times.in(id));
        model.addAttribute("endsOrOver", !round.phase().isBefore(Phase.FOLLOW_UP));
        model.addAttribute("running", rounds.running(round.classId()).isPresent());
        return "round/round-page";
    }

    @PostMapping("/dates")
    String move(Who who, @PathVariable RoundId id, @RequestParam Map<String, String> typed) {
        taughtBy(who, id);
        desk.move(id, TypedDates.calendar(typed, zone.today()), who);
        return back(id);
    }

    @PostMapping("/away")
    String away(Who who, @PathVariable RoundId id) {
        taughtBy(who, id);
        desk.away(id, who);
        return back(id);
    }

    @PostMapping("/replaced")
    String replaced(Who who, @PathVariable RoundId id) {
        taughtBy(who, id);
        desk.replaced(id, who);
        return back(id);
    }

    @PostMapping("/lesson")
    String lesson(Who who, @PathVariable RoundId id, @RequestParam(defaultValue = "") String words) {
        taughtBy(who, id);
        lessons.keep(id, words);
        return back(id);
    }

    @PostMapping("/close")
    String close(Who who, @PathVariable RoundId id) {
        taughtBy(who, id);
        desk.close(id, who);
        return back(id);
    }

    private Round taughtBy(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }

    private List<Pupil> pupilsOf(RoundId id) {
        List<Participation> all = participations.in(id);
        Map<StudentId, Student> named = participations.studentsOf(all);
        return all.stream()
                .map(each -> new Pupil(each, requireNonNull(named.get(each.studentId()))))
                .sorted(Comparator.comparing(pupil -> pupil.student().fullName()))
                .toList();
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id;
    }

    /** The way to another page of the round. */
    record Link(String path, String icon) {}

    /** A child in the round. */
    record Pupil(Participation participation, Student student) {}
}
