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
import org.studentled.access.AccessPolicy;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundAdministration;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.RoundRepairs;
import org.studentled.round.RoundRetrospectives;
import org.studentled.round.Rounds;
import org.studentled.round.UpcomingConferences;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

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
    private final RoundRepairs repairs;
    private final RoundRetrospectives roundRetrospectives;
    private final Classes classes;
    private final RoundAdministration administration;
    private final SchoolZone zone;
    private final UpcomingConferences times;
    private final AccessPolicy accessPolicy;

    RoundPage(
            Rounds rounds,
            Participations participations,
            Weeks weeks,
            RoundRepairs repairs,
            RoundRetrospectives roundRetrospectives,
            Classes classes,
            RoundAdministration administration,
            SchoolZone zone,
            UpcomingConferences times,
            AccessPolicy accessPolicy) {
        this.rounds = rounds;
        this.participations = participations;
        this.weeks = weeks;
        this.repairs = repairs;
        this.roundRetrospectives = roundRetrospectives;
        this.classes = classes;
        this.administration = administration;
        this.zone = zone;
        this.times = times;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable RoundId id, Model model) {
        Round round = taughtBy(actor, id);
        model.addAttribute("round", round);
        model.addAttribute("schoolClass", classes.get(round.classId()));
        model.addAttribute("stops", TimelineStep.of(round));
        model.addAttribute("calendar", round.dates());
        model.addAttribute("repair", repairs.find(round).orElse(null));
        model.addAttribute("days", RoundDates.Day.values());
        model.addAttribute("week", weeks.current(id).orElse(null));
        model.addAttribute("weeks", weeks.findByRound(id));
        model.addAttribute("links", LINKS);
        model.addAttribute("students", studentRowsOf(id));
        model.addAttribute("lesson", roundRetrospectives.find(id));
        model.addAttribute("ahead", times.in(id));
        model.addAttribute("postponed", round.teacherAway() && times.isPostponed(id));
        model.addAttribute("endsOrOver", !round.phase().isBefore(Phase.FOLLOW_UP));
        model.addAttribute("running", rounds.running(round.classId()).isPresent());
        return "round/round-page";
    }

    @PostMapping("/dates")
    String move(Actor actor, @PathVariable RoundId id, @RequestParam Map<String, String> typed) {
        taughtBy(actor, id);
        administration.move(id, DatesForm.dates(typed, zone.today()), actor);
        return back(id);
    }

    /** Moves the days to where the calendar has them, as they were shown. */
    @PostMapping("/repair")
    String followCalendar(Actor actor, @PathVariable RoundId id, @RequestParam Map<String, String> shown) {
        taughtBy(actor, id);
        administration.followCalendar(id, DatesForm.dates(shown, zone.today()), actor);
        return back(id);
    }

    @PostMapping("/away")
    String away(Actor actor, @PathVariable RoundId id) {
        taughtBy(actor, id);
        administration.away(id, actor);
        return back(id);
    }

    @PostMapping("/replaced")
    String replaced(Actor actor, @PathVariable RoundId id) {
        taughtBy(actor, id);
        administration.replaced(id, actor);
        return back(id);
    }

    @PostMapping("/lesson")
    String lesson(Actor actor, @PathVariable RoundId id, @RequestParam(defaultValue = "") String words) {
        taughtBy(actor, id);
        roundRetrospectives.save(id, words);
        return back(id);
    }

    @PostMapping("/close")
    String close(Actor actor, @PathVariable RoundId id) {
        taughtBy(actor, id);
        administration.close(id, actor);
        return back(id);
    }

    private Round taughtBy(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }

    private List<StudentRow> studentRowsOf(RoundId id) {
        List<Participation> all = participations.in(id);
        Map<StudentId, Student> named = participations.studentsOf(all);
        return all.stream()
                .map(each -> new StudentRow(each, requireNonNull(named.get(each.studentId()))))
                .sorted(Comparator.comparing(studentRow -> studentRow.student().fullName()))
                .toList();
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id;
    }

    /** The way to another page of the round. */
    record Link(String path, String icon) {}

    /** A child in the round. */
    record StudentRow(Participation participation, Student student) {}
}
