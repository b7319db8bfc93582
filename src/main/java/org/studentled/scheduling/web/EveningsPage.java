package org.studentled.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Advice;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.NightId;
import org.studentled.scheduling.Nights;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/** The evenings themselves: how many, when, in which room, with how many tables, and what the calculator proposes. */
@Controller
@RequestMapping("/rounds/{id}/schedule")
class EveningsPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Nights nights;
    private final SchoolZone zone;

    EveningsPage(Doors doors, Rounds rounds, Nights nights, SchoolZone zone) {
        this.doors = doors;
        this.rounds = rounds;
        this.nights = nights;
        this.zone = zone;
    }

    @PostMapping("/evening")
    String plan(Who who, @PathVariable RoundId id) {
        opened(who, id);
        nights.plan(id);
        return back(id);
    }

    @PostMapping("/evenings")
    String add(Who who, @PathVariable RoundId id, @RequestParam LocalDate evening) {
        opened(who, id);
        refusePast(evening);
        nights.add(id, evening);
        return back(id);
    }

    @PostMapping("/move/{night}")
    String move(Who who, @PathVariable RoundId id, @PathVariable NightId night, @RequestParam LocalDate evening) {
        opened(who, id);
        refusePast(evening);
        nights.move(of(id, night).id(), evening);
        return back(id);
    }

    @PostMapping("/arrange/{night}")
    String arrange(
            Who who,
            @PathVariable RoundId id,
            @PathVariable NightId night,
            @RequestParam LocalTime first,
            @RequestParam LocalTime last,
            @RequestParam int every,
            @RequestParam int pods,
            @RequestParam int perStart,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") List<String> rest,
            @RequestParam(defaultValue = "") List<String> restEnds) {
        opened(who, id);
        Night.Plan plan = new Night.Plan(first, last, every, pods, perStart, room, breaks(rest, restEnds));
        if (!plan.isPossible()) {
            throw new Refusal(422, "scheduling.planImpossible");
        }
        nights.arrange(of(id, night).id(), plan);
        return back(id);
    }

    @GetMapping("/advice")
    String advise(
            Who who,
            @PathVariable RoundId id,
            @RequestParam int families,
            @RequestParam(defaultValue = "1") int teachers,
            @RequestParam(defaultValue = "45") int stay,
            @RequestParam(defaultValue = "16:00") LocalTime from,
            @RequestParam(defaultValue = "20:00") LocalTime until,
            Model model) {
        model.addAttribute("round", opened(who, id));
        Advice.Question asked = new Advice.Question(families, teachers, stay, from, until);
        if (!asked.isPossible()) {
            throw new Refusal(422, "scheduling.adviceImpossible");
        }
        model.addAttribute("asked", asked);
        model.addAttribute("advice", Advice.of(asked));
        model.addAttribute("nights", nights.of(id));
        return "scheduling/advice";
    }

    /** An end that is no later than its beginning, or one without the other, is no break; empty lines are skipped. */
    private static List<Night.Break> breaks(List<String> from, List<String> until) {
        List<Night.Break> breaks = new ArrayList<>();
        for (int at = 0; at < Math.min(from.size(), until.size()); at++) {
            if (!from.get(at).isBlank() && !until.get(at).isBlank()) {
                LocalTime begins = time(from.get(at));
                LocalTime ends = time(until.get(at));
                if (!ends.isAfter(begins)) {
                    throw new Refusal(422, "scheduling.breakImpossible");
                }
                breaks.add(new Night.Break(begins, ends));
            }
        }
        return breaks;
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException noTime) {
            throw new Refusal(422, "scheduling.breakImpossible");
        }
    }

    private void refusePast(LocalDate evening) {
        if (evening.isBefore(zone.today())) {
            throw new Refusal(422, "scheduling.dateOver");
        }
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClassOrIsOffice(who, round.classId());
        return round;
    }

    private Night of(RoundId round, NightId night) {
        return nights.of(round).stream()
                .filter(each -> each.id().equals(night))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "access.error.notAtThisSchool"));
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }
}
