package org.studentled.goals.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.goals.EarlierGoals;
import org.studentled.goals.Goal;
import org.studentled.goals.GoalId;
import org.studentled.goals.GoalNumbers;
import org.studentled.goals.Goals;
import org.studentled.page.Refusal;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/** The second day of preparing: what became of the last goals, and what comes next. */
@Controller
@RequestMapping("/participations/{id}/goals")
class MyGoals {

    private static final List<Goal.Status> ENDS =
            List.of(Goal.Status.MET, Goal.Status.NEARLY, Goal.Status.NOT_YET, Goal.Status.CHANGED, Goal.Status.DROPPED);
    private static final int USUAL_WEEKS = 8;

    private final Participations participations;
    private final Rounds rounds;
    private final Goals goals;
    private final EarlierGoals earlierGoals;
    private final GoalNumbers numbers;
    private final Measures measures;
    private final Doors doors;
    private final SchoolZone zone;

    MyGoals(
            Participations participations,
            Rounds rounds,
            Goals goals,
            EarlierGoals earlierGoals,
            GoalNumbers numbers,
            Measures measures,
            Doors doors,
            SchoolZone zone) {
        this.participations = participations;
        this.rounds = rounds;
        this.goals = goals;
        this.earlierGoals = earlierGoals;
        this.numbers = numbers;
        this.measures = measures;
        this.doors = doors;
        this.zone = zone;
    }

    @GetMapping
    String show(Who who, @PathVariable ParticipationId id, Model page) {
        Participation participation = admit(who, id);
        LocalDate night = rounds.get(participation.roundId()).calendar().night();
        page.addAttribute("id", id);
        boolean open = earlierGoals.carriedAreSeenBy(who, rounds.get(participation.roundId()));
        page.addAttribute("lastGoals", open ? goals.carriedTo(id) : List.of());
        page.addAttribute("goals", goals.setIn(id));
        page.addAttribute("ends", ENDS);
        page.addAttribute("pictures", PictureGoal.values());
        page.addAttribute("band", rounds.get(participation.roundId()).band());
        page.addAttribute(
                "measures", measures.of(rounds.get(participation.roundId()).classId()));
        page.addAttribute("reached", reached(id));
        page.addAttribute("earlier", open ? earlier(id) : Map.of());
        page.addAttribute("usualDue", night.plusWeeks(USUAL_WEEKS));
        return "goals/goals";
    }

    @PostMapping("/new")
    String set(Who who, @PathVariable ParticipationId id, GoalForm form) {
        admit(who, id);
        goals.set(id, form.wish(zone.today()));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}")
    String change(Who who, @PathVariable ParticipationId id, @PathVariable GoalId goal, GoalForm form) {
        admit(who, id);
        goals.change(own(id, goal).id(), form.wish(zone.today()));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}/became")
    String became(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable GoalId goal,
            @RequestParam(required = false) Goal.@Nullable Status status,
            @RequestParam(defaultValue = "") String reason) {
        admit(who, id);
        if (status == null || !ENDS.contains(status)) {
            throw new Refusal(422, "goals.error.noStatus");
        }
        goals.became(own(id, goal).id(), status, reason);
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}/on")
    String goOn(Who who, @PathVariable ParticipationId id, @PathVariable GoalId goal) {
        Participation participation = admit(who, id);
        LocalDate night = rounds.get(participation.roundId()).calendar().night();
        goals.goOn(own(id, goal).id(), night.plusWeeks(USUAL_WEEKS));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping
    String written(Who who, @PathVariable ParticipationId id) {
        admit(who, id);
        goals.written(id);
        return "redirect:/?done=goals";
    }

    private Map<GoalId, Reached> reached(ParticipationId id) {
        Map<GoalId, Reached> reached = new HashMap<>();
        Stream.concat(goals.setIn(id).stream(), goals.carriedTo(id).stream())
                .forEach(goal -> numbers.of(goal).ifPresent(trend -> reached.put(goal.id(), Reached.of(goal, trend))));
        return reached;
    }

    private Map<GoalId, List<Goal>> earlier(ParticipationId id) {
        Map<GoalId, List<Goal>> earlier = new HashMap<>();
        Stream.concat(goals.setIn(id).stream(), goals.carriedTo(id).stream())
                .filter(goal -> !goals.lineage(goal).isEmpty())
                .forEach(goal -> earlier.put(goal.id(), goals.lineage(goal)));
        return earlier;
    }

    private Goal own(ParticipationId id, GoalId goalId) {
        Goal goal = goals.get(goalId);
        if (!goal.participationId().equals(id)) {
            throw new Refusal(404, "page.error.notFound");
        }
        return goal;
    }

    private Participation admit(Who who, ParticipationId id) {
        Participation participation = participations.get(id);
        doors.isPupilOrTeaches(who, participation.studentId());
        return participation;
    }
}
