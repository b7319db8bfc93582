package org.studentled.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;

/** Gathers what is true about a child, as their script needs it: charts, works, goals, habits, pages. */
@Component
class Facts {

    private final NumberFacts numbers;
    private final AimFacts aims;

    Facts(NumberFacts numbers, AimFacts aims) {
        this.numbers = numbers;
        this.aims = aims;
    }

    /** What a passage is said for, each with its values; where there is nothing, the passage may have words for that. */
    List<Bindings> of(Child child, Each each) {
        List<Bindings> found = switch (each) {
            case ONCE -> List.of(new Bindings("", child.cameLater() ? "joined" : "always", Map.of()));
            case MEASURE -> numbers.of(child);
            case PROUD -> works(child, Piece.Kind.PROUD);
            case BETTER -> works(child, Piece.Kind.COULD_BE_BETTER);
            case GOAL -> aims.newGoals(child);
            case LASTGOAL -> aims.lastGoals(child);
            case HABIT -> aims.habits(child);
        };
        return found.isEmpty() ? List.of(new Bindings("", Each.EMPTY, Map.of())) : found;
    }

    /** What may be said anywhere. */
    Map<String, String> general(Child child) {
        Map<String, String> values = new HashMap<>();
        values.put("round.since", child.month(child.since()));
        values.put("teacher", child.teacher());
        child.putPage(values, "page.of(cover)", Page.Kind.COVER);
        child.putPage(values, "page.of(goals)", Page.Kind.GOALS);
        child.putPage(values, "page.of(habits)", Page.Kind.HABITS);
        child.putPage(values, "page.of(family)", Page.Kind.FAMILY);
        child.putPage(values, "page.of(teacher)", Page.Kind.TEACHER_NOTE);
        return values;
    }

    /** The page of the book that belongs to a step as a whole. */
    @Nullable
    Integer page(Child child, Step step) {
        Page.Kind kind = switch (step) {
            case OPEN -> Page.Kind.COVER;
            case GOALS, PLAN -> Page.Kind.GOALS;
            case HABITS -> Page.Kind.HABITS;
            case FAMILY -> Page.Kind.FAMILY;
            case TEACHER -> Page.Kind.TEACHER_NOTE;
            case MEET, SETTLE, DATA, WORK, CLOSE -> null;
        };
        return kind == null ? null : child.book().pageOf(kind).orElse(null);
    }

    private List<Bindings> works(Child child, Piece.Kind kind) {
        List<Bindings> bindings = new ArrayList<>();
        for (Piece piece : child.works()) {
            if (piece.kind() == kind
                    && child.book().pageShowing(piece.id().value()).isPresent()) {
                Map<String, String> values = new HashMap<>();
                values.put("piece.title", piece.title());
                child.putPage(values, "page.of(piece)", piece.id().value());
                bindings.add(new Bindings(piece.id().toString(), "always", values));
            }
        }
        return bindings;
    }
}
