package org.studentled.portfolio.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.school.Actor;

/** How a child worked this week: one tap a habit, kept at once, and an example where it has one. */
@Controller
@RequestMapping("/participations/{id}/week/habits/{habit}")
class MyHabitsPage {

    private final OpenWeek now;
    private final Rounds rounds;
    private final Habits habits;

    MyHabitsPage(OpenWeek now, Rounds rounds, Habits habits) {
        this.now = now;
        this.rounds = rounds;
        this.habits = habits;
    }

    @PostMapping
    ResponseEntity<Void> rate(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Habit habit,
            @RequestParam Map<String, String> typed) {
        Participation participation = now.admit(actor, id);
        WeekId week = now.openWeek(participation).id();
        String level = typed.getOrDefault("level-" + habit, "");
        if (!level.matches("[1-4]")) {
            throw RequestRefused.invalid("portfolio.error.noLevel");
        }
        habits.rate(
                id,
                week,
                habit,
                Integer.parseInt(level),
                rounds.get(participation.roundId()).band());
        return saved();
    }

    @PostMapping("/example")
    ResponseEntity<Void> example(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Habit habit,
            @RequestParam Map<String, String> typed) {
        WeekId week = now.openWeek(now.admit(actor, id)).id();
        habits.giveExample(id, week, habit, typed.getOrDefault("example-" + habit, ""));
        return saved();
    }

    private static ResponseEntity<Void> saved() {
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }
}
