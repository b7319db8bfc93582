package org.studentled.script;

import java.util.Map;
import java.util.Set;

/**
 * What the blanks of one sentence stand for: the child's own numbers, pages, goals.
 *
 * <p>A blank that ends in {@code .own} is the child's alone: nothing is known for it.
 */
record Bindings(String subject, String sayWhen, Map<String, String> values) {

    static final Set<String> KNOWN = Set.of(
            "adult.call.own",
            "round.since",
            "teacher",
            "page",
            "name",
            "first",
            "first.when",
            "latest",
            "delta",
            "why.own",
            "subject.own",
            "title",
            "reason.own",
            "change.own",
            "goal",
            "goal.by",
            "goal.weekly",
            "goal.help",
            "goal.got.own",
            "habit.own",
            "habit.stars.own",
            "me.own",
            "home.own",
            "school.own");

    String suggestion(String blank) {
        return values.getOrDefault(blank, "");
    }
}
