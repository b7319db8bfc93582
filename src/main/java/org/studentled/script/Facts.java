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

    private final ScoreFacts numbers;
    private final GoalFacts aims;

    Facts(ScoreFacts numbers, GoalFacts aims) {
        this.numbers = numbers;
        this.aims = aims;
    }

    /** What a passage is said for, each with its values; where there is nothing, the passage may have words for that. */
    List<Bindings> gather(ScriptSubject scriptSubject, Repetition repetition) {
        List<Bindings> found = switch (repetition) {
            case ONCE -> List.of(new Bindings("", scriptSubject.cameLater() ? "joined" : "always", Map.of()));
            case MEASURE -> numbers.gather(scriptSubject);
            case PROUD -> works(scriptSubject, Piece.Kind.PROUD);
            case BETTER -> works(scriptSubject, Piece.Kind.COULD_BE_BETTER);
            case GOAL -> aims.newGoals(scriptSubject);
            case LASTGOAL -> aims.lastGoals(scriptSubject);
            case HABIT -> aims.habits(scriptSubject);
        };
        return found.isEmpty() ? List.of(new Bindings("", Repetition.EMPTY, Map.of())) : found;
    }

    /** What may be said anywhere. */
    Map<String, String> general(ScriptSubject scriptSubject) {
        Map<String, String> values = new HashMap<>();
        values.put("round.since", scriptSubject.month(scriptSubject.since()));
        values.put("teacher", scriptSubject.teacher());
        scriptSubject.putPage(values, "page.of(cover)", Page.Kind.COVER);
        scriptSubject.putPage(values, "page.of(goals)", Page.Kind.GOALS);
        scriptSubject.putPage(values, "page.of(habits)", Page.Kind.HABITS);
        scriptSubject.putPage(values, "page.of(family)", Page.Kind.FAMILY);
        scriptSubject.putPage(values, "page.of(teacher)", Page.Kind.TEACHER_NOTE);
        return values;
    }

    /** The page of the book that belongs to a step as a whole. */
    @Nullable
    Integer page(ScriptSubject scriptSubject, Step step) {
        Page.Kind kind = switch (step) {
            case OPEN -> Page.Kind.COVER;
            case GOALS, PLAN -> Page.Kind.GOALS;
            case HABITS -> Page.Kind.HABITS;
            case FAMILY -> Page.Kind.FAMILY;
            case TEACHER -> Page.Kind.TEACHER_NOTE;
            case MEET, SETTLE, DATA, WORK, CLOSE -> null;
        };
        return kind == null ? null : scriptSubject.portfolio().pageOf(kind).orElse(null);
    }

    private List<Bindings> works(ScriptSubject scriptSubject, Piece.Kind kind) {
        List<Bindings> bindings = new ArrayList<>();
        for (Piece piece : scriptSubject.works()) {
            if (piece.kind() == kind
                    && scriptSubject.portfolio().pageShowing(piece.id().value()).isPresent()) {
                Map<String, String> values = new HashMap<>();
                values.put("piece.title", piece.title());
                scriptSubject.putPage(values, "page.of(piece)", piece.id().value());
                bindings.add(new Bindings(piece.id().toString(), "always", values));
            }
        }
        return bindings;
    }
}
