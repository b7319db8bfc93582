package org.studentled.goals.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.studentled.goals.Goal;
import org.studentled.page.RequestRefused;

/** What the child typed, as it was typed. */
record GoalForm(
        String willDo,
        String measure,
        String startsAt,
        String target,
        @Nullable String dueOn,
        String everyWeek,
        String helpAtHome) {

    Goal.Wish wish(LocalDate today) {
        LocalDate due = read(dueOn);
        if (!due.isAfter(today)) {
            throw RequestRefused.invalid("goals.error.dayIsOver");
        }
        return new Goal.Wish(willDo, measure, startsAt, target, due, everyWeek, helpAtHome);
    }

    private static LocalDate read(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException e) {
            throw RequestRefused.invalid("goals.error.noDay");
        }
    }
}
