package org.studentled.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.CapacityPlan;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.EveningBreak;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** The evenings themselves: how many, when, in which room, with how many tables, and what the calculator proposes. */
@Controller
@RequestMapping("/rounds/{id}/schedule")
class EveningsPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Evenings evenings;
    private final SchoolZone zone;

    EveningsPage(AccessPolicy accessPolicy, Rounds rounds, Evenings evenings, SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.evenings = evenings;
        this.zone = zone;
    }

    @PostMapping("/evening")
    String plan(Actor actor, @PathVariable RoundId id) {
        opened(actor, id);
        evenings.plan(id);
        return back(id);
    }

    @PostMapping("/evenings")
    String add(Actor actor, @PathVariable RoundId id, @RequestParam LocalDate evening) {
        opened(actor, id);
        refusePast(evening);
        evenings.add(id, evening);
        return back(id);
    }

    @PostMapping("/move/{eveningId}")
    String move(
            Actor actor, @PathVariable RoundId id, @PathVariable EveningId eveningId, @RequestParam LocalDate evening) {
        opened(actor, id);
        refusePast(evening);
        evenings.move(getEvening(id, eveningId).id(), evening);
        return back(id);
    }

    @PostMapping("/arrange/{eveningId}")
    String arrange(
            Actor actor,
            @PathVariable RoundId id,
            @PathVariable EveningId eveningId,
            @RequestParam(defaultValue = "") List<String> rest,
            @RequestParam(defaultValue = "") List<String> restEnds,
            PlanForm typed) {
        opened(actor, id);
        Evening.Plan plan = typed.plan(breaks(rest, restEnds));
        if (!plan.isPossible()) {
            throw RequestRefused.invalid("scheduling.planImpossible");
        }
        evenings.arrange(getEvening(id, eveningId).id(), plan);
        return back(id);
    }

    @GetMapping("/advice")
    String advise(
            Actor actor,
            @PathVariable RoundId id,
            @RequestParam int families,
            @RequestParam(defaultValue = "1") int teachers,
            @RequestParam(defaultValue = "45") int stay,
            @RequestParam(defaultValue = "16:00") LocalTime from,
            @RequestParam(defaultValue = "20:00") LocalTime until,
            Model model) {
        model.addAttribute("round", opened(actor, id));
        CapacityPlan.Question asked = new CapacityPlan.Question(families, teachers, stay, from, until);
        if (!asked.isPossible()) {
            throw RequestRefused.invalid("scheduling.adviceImpossible");
        }
        model.addAttribute("asked", asked);
        model.addAttribute("advice", CapacityPlan.of(asked));
        model.addAttribute("evenings", evenings.findByRound(id));
        return "scheduling/advice";
    }

    /** An end that is no later than its beginning, or one without the other, is no break; empty lines are skipped. */
    private static List<EveningBreak> breaks(List<String> from, List<String> until) {
        List<EveningBreak> breaks = new ArrayList<>();
        for (int at = 0; at < Math.min(from.size(), until.size()); at++) {
            if (!from.get(at).isBlank() && !until.get(at).isBlank()) {
                LocalTime begins = time(from.get(at));
                LocalTime ends = time(until.get(at));
                if (!ends.isAfter(begins)) {
                    throw RequestRefused.invalid("scheduling.breakImpossible");
                }
                breaks.add(new EveningBreak(begins, ends));
            }
        }
        return breaks;
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException noTime) {
            throw RequestRefused.invalid("scheduling.breakImpossible");
        }
    }

    private void refusePast(LocalDate evening) {
        if (evening.isBefore(zone.today())) {
            throw RequestRefused.invalid("scheduling.dateOver");
        }
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, round.classId());
        return round;
    }

    private Evening getEvening(RoundId round, EveningId evening) {
        return evenings.findByRound(round).stream()
                .filter(each -> each.id().equals(evening))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("access.error.notAtThisSchool"));
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }

    /** What is typed about the times of an evening, and where it is. */
    record PlanForm(
            @Nullable LocalTime first,
            @Nullable LocalTime last,
            @Nullable Integer every,
            @Nullable Integer tables,
            @Nullable Integer perStart,
            @Nullable String room) {

        /** @throws RequestRefused (not understood) where a field did not come at all */
        Evening.Plan plan(List<EveningBreak> breaks) {
            if (first == null || last == null || every == null || tables == null || perStart == null) {
                throw RequestRefused.notUnderstood("page.error.notUnderstood");
            }
            return new Evening.Plan(first, last, every, tables, perStart, room == null ? "" : room, breaks);
        }
    }
}
