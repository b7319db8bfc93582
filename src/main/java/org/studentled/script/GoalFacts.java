package org.studentled.script;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goal;
import org.studentled.goals.HabitRating;
import org.studentled.goals.TeacherHabitResponse;

/** What is true about a child's goals, the last ones and the new ones, and about how it works. */
@Component
class GoalFacts {

    private final MessageSource messages;

    GoalFacts(MessageSource messages) {
        this.messages = messages;
    }

    List<Bindings> newGoals(ScriptSubject scriptSubject) {
        return scriptSubject.goals().stream()
                .filter(goal -> goal.carriedFrom() == null)
                .map(goal -> bind(scriptSubject, goal))
                .toList();
    }

    List<Bindings> lastGoals(ScriptSubject scriptSubject) {
        return scriptSubject.goals().stream()
                .filter(goal -> goal.carriedFrom() != null)
                .map(goal -> bind(scriptSubject, goal))
                .toList();
    }

    List<Bindings> habits(ScriptSubject scriptSubject) {
        return scriptSubject.habits().stream()
                .map(rating -> bind(scriptSubject, rating))
                .toList();
    }

    private Bindings bind(ScriptSubject scriptSubject, Goal goal) {
        Map<String, String> values = new HashMap<>();
        values.put("goal.title", goal.willDo());
        values.put("goal.by", scriptSubject.day(goal.dueOn()));
        values.put("goal.weekly", goal.everyWeek());
        values.put("goal.help", goal.helpAtHome());
        values.put("goal.measure", goal.measure());
        values.put("goal.start", goal.startsAt());
        values.put("goal.target", goal.target());
        values.put("goal.reason", goal.reason());
        scriptSubject
                .numberOf(goal)
                .ifPresent(trend -> values.put("goal.now", trend.latest().plainAmount()));
        return new Bindings(goal.id().toString(), goal.status().name().toLowerCase(Locale.ROOT), values);
    }

    private Bindings bind(ScriptSubject scriptSubject, HabitRating rating) {
        Map<String, String> values = new HashMap<>();
        values.put("habit.name", say(scriptSubject, "goals.habit." + rating.habit()));
        values.put("habit.self", say(scriptSubject, "goals.habit.level." + rating.best() + "." + rating.level()));
        values.put("habit.example", rating.example());
        TeacherHabitResponse view = scriptSubject.views().get(rating.habit());
        if (view != null) {
            values.put("habit.teacher", say(scriptSubject, "goals.habit.teacher." + view.agrees()));
            values.put("habit.teacher.note", view.note());
        }
        return new Bindings(rating.habit().name(), "always", values);
    }

    private String say(ScriptSubject scriptSubject, String key) {
        return messages.getMessage(key, null, scriptSubject.language());
    }
}
