package org.studentled.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a passage of a script repeats for, the cases it tells apart, and the blanks someone can fill there. */
enum Repetition {
    ONCE(Set.of("always", "joined"), Set.of("adult.call", "teacher", "round.since", "round.minutes")),
    MEASURE(
            Set.of("up", "down", "same", "one", "none", Repetition.EMPTY),
            Set.of(
                    "measure.name",
                    "measure.unit",
                    "measure.first",
                    "measure.first.when",
                    "measure.latest",
                    "measure.delta",
                    "measure.best",
                    "measure.best.when",
                    "measure.lowest",
                    "measure.count",
                    "page.of(measure)")),
    PROUD(Set.of("always", Repetition.EMPTY), Set.of("piece.title", "page.of(piece)")),
    BETTER(Set.of("always", Repetition.EMPTY), Set.of("piece.title", "page.of(piece)")),
    LASTGOAL(
            Set.of("always", "met", "nearly", "not_yet", "changed", "dropped", Repetition.EMPTY),
            Set.of("goal.title", "goal.target", "goal.start", "goal.now", "goal.reason")),
    GOAL(
            Set.of("always", Repetition.EMPTY),
            Set.of("goal.title", "goal.by", "goal.weekly", "goal.help", "goal.measure", "goal.start", "goal.target")),
    HABIT(
            Set.of("always", Repetition.EMPTY),
            Set.of("habit.name", "habit.self", "habit.example", "habit.teacher", "habit.teacher.note"));

    /** The case of a passage that finds nothing to repeat for. */
    static final String EMPTY = "empty";

    private static final Set<String> PAGES =
            Set.of("page.of(cover)", "page.of(goals)", "page.of(habits)", "page.of(family)", "page.of(teacher)");

    private final Set<String> cases;
    private final Set<String> blanks;

    Repetition(Set<String> cases, Set<String> blanks) {
        this.cases = cases;
        this.blanks = blanks;
    }

    /** @return nothing for a word that is none of these */
    static List<Repetition> named(String word) {
        return Arrays.stream(values())
                .filter(repetition -> repetition.word().equals(word))
                .toList();
    }

    static String words() {
        return Arrays.stream(values())
                .map(Repetition::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    boolean tells(String when) {
        return cases.contains(when);
    }

    String casesInWords() {
        return cases.stream().sorted().collect(Collectors.joining(", "));
    }

    /** A blank called {@code own.…} is the child's alone and may stand anywhere. */
    boolean fills(String blank) {
        return blanks.contains(blank)
                || ONCE.blanks.contains(blank)
                || PAGES.contains(blank)
                || blank.matches("own\\.[a-z]{1,20}");
    }

    private String word() {
        return this == ONCE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
