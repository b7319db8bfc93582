package org.studentled.script;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goal;
import org.studentled.goals.HabitRating;
import org.studentled.goals.HabitView;

/** What is true about a child's goals, the last ones and the new ones, and about how it works. */
@Component
class AimFacts {

    private final MessageSource messages;

    AimFacts(MessageSource messages) {
        this.messages = messages;
    }

    List<Bindings> newGoals(Child child) {
        return child.goals().stream()
                .filter(goal -> goal.carriedFrom() == null)
                .map(goal -> of(child, goal))
                .toList();
    }

    List<Bindings> lastGoals(Child child) {
        return child.goals().stream()
                .filter(goal -> goal.carriedFrom() != null)
                .map(goal -> of(child, goal))
                .toList();
    }

    List<Bindings> habits(Child child) {
        return child.habits().stream().map(rating -> of(child, rating)).toList();
    }

    private Bindings of(Child child, Goal goal) {
        Map<String, String> values = new HashMap<>();
        values.put("goal.title", goal.willDo());
        values.put("goal.by", child.day(goal.dueOn()));
        values.put("goal.weekly", goal.everyWeek());
        values.put("goal.help", goal.helpAtHome());
        values.put("goal.measure", goal.measure());
        values.put("goal.start", goal.startsAt());
        values.put("goal.target", goal.target());
        values.put("goal.reason", goal.reason());
        child.numberOf(goal)
                .ifPresent(trend -> values.put("goal.now", trend.latest().plainAmount()));
        return new Bindings(goal.id().toString(), goal.status().name().toLowerCase(Locale.ROOT), values);
    }

    private Bindings of(Child child, HabitRating rating) {
        Map<String, String> values = new HashMap<>();
        values.put("habit.name", say(child, "goals.habit." + rating.habit()));
        values.put("habit.self", say(child, "goals.habit.level." + rating.best() + "." + rating.level()));
        values.put("habit.example", rating.example());
        HabitView view = child.views().get(rating.habit());
        if (view != null) {
            values.put("habit.teacher", say(child, "goals.habit.teacher." + view.agrees()));
            values.put("habit.teacher.note", view.note());
        }
        return new Bindings(rating.habit().name(), "always", values);
    }

    private String say(Child child, String key) {
        return messages.getMessage(key, null, child.language());
    }
}
