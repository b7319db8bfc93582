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
import org.studentled.access.AccessPolicy;
import org.studentled.goals.EarlierGoals;
import org.studentled.goals.Goal;
import org.studentled.goals.GoalId;
import org.studentled.goals.GoalProgress;
import org.studentled.goals.Goals;
import org.studentled.page.RequestRefused;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** The second day of preparing: what became of the last goals, and what comes next. */
@Controller
@RequestMapping("/participations/{id}/goals")
class MyGoalsPage {

    private static final List<Goal.Status> ENDS =
            Stream.of(Goal.Status.values()).filter(Goal.Status::isEnd).toList();
    private static final int USUAL_WEEKS = 8;

    private final Participations participations;
    private final Rounds rounds;
    private final Goals goals;
    private final EarlierGoals earlierGoals;
    private final GoalProgress numbers;
    private final Measures measures;
    private final AccessPolicy accessPolicy;
    private final SchoolZone zone;

    MyGoalsPage(
            Participations participations,
            Rounds rounds,
            Goals goals,
            EarlierGoals earlierGoals,
            GoalProgress numbers,
            Measures measures,
            AccessPolicy accessPolicy,
            SchoolZone zone) {
        this.participations = participations;
        this.rounds = rounds;
        this.goals = goals;
        this.earlierGoals = earlierGoals;
        this.numbers = numbers;
        this.measures = measures;
        this.accessPolicy = accessPolicy;
        this.zone = zone;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ParticipationId id, Model page) {
        Participation participation = admit(actor, id);
        LocalDate evening = rounds.get(participation.roundId()).dates().evening();
        page.addAttribute("id", id);
        boolean open = earlierGoals.carriedAreSeenBy(actor, rounds.get(participation.roundId()));
        page.addAttribute("lastGoals", open ? goals.carriedTo(id) : List.of());
        page.addAttribute("goals", goals.setIn(id));
        page.addAttribute("ends", ENDS);
        page.addAttribute("pictures", PictureGoal.values());
        page.addAttribute("band", rounds.get(participation.roundId()).band());
        page.addAttribute(
                "measures",
                measures.findByClass(rounds.get(participation.roundId()).classId()));
        page.addAttribute("reached", goalProgressView(id));
        page.addAttribute("earlier", open ? earlier(id) : Map.of());
        page.addAttribute("usualDue", evening.plusWeeks(USUAL_WEEKS));
        return "goals/goals";
    }

    @PostMapping("/new")
    String set(Actor actor, @PathVariable ParticipationId id, GoalForm form) {
        admit(actor, id);
        goals.set(id, form.wish(zone.today()));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}")
    String change(Actor actor, @PathVariable ParticipationId id, @PathVariable GoalId goal, GoalForm form) {
        admit(actor, id);
        goals.change(own(id, goal).id(), form.wish(zone.today()));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}/became")
    String became(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable GoalId goal,
            @RequestParam(required = false) Goal.@Nullable Status status,
            @RequestParam(defaultValue = "") String reason) {
        admit(actor, id);
        if (status == null) {
            throw new Goal.NoAnswerException();
        }
        goals.setStatus(own(id, goal).id(), status, reason);
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping("/{goal}/on")
    String goOn(Actor actor, @PathVariable ParticipationId id, @PathVariable GoalId goal) {
        Participation participation = admit(actor, id);
        LocalDate evening = rounds.get(participation.roundId()).dates().evening();
        goals.goOn(own(id, goal).id(), evening.plusWeeks(USUAL_WEEKS));
        return "redirect:/participations/" + id + "/goals";
    }

    @PostMapping
    String written(Actor actor, @PathVariable ParticipationId id) {
        admit(actor, id);
        goals.written(id);
        return "redirect:/?done=goals";
    }

    private Map<GoalId, GoalProgressView> goalProgressView(ParticipationId id) {
        Map<GoalId, GoalProgressView> goalProgressView = new HashMap<>();
        Stream.concat(goals.setIn(id).stream(), goals.carriedTo(id).stream())
                .forEach(goal -> numbers.findTrend(goal)
                        .ifPresent(trend -> goalProgressView.put(goal.id(), GoalProgressView.of(goal, trend))));
        return goalProgressView;
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
            throw RequestRefused.notFound("page.error.notFound");
        }
        return goal;
    }

    private Participation admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireStudentOrTeacher(actor, participation.studentId());
        return participation;
    }
}
