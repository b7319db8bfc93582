package org.studentled.portfolio.web;

import java.util.Locale;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.Piece;

/** What a child does in a week, one thing after the other. */
enum WeekStep {
    NUMBERS,
    PROUD,
    BETTER,
    HABITS,
    FINISH;

    static WeekStep named(String name) {
        for (WeekStep step : values()) {
            if (step.path().equals(name)) {
                return step;
            }
        }
        throw RequestRefused.notFound("page.error.notFound");
    }

    static WeekStep after(Piece.Kind kind) {
        return kind == Piece.Kind.PROUD ? BETTER : HABITS;
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPiece() {
        return this == PROUD || this == BETTER;
    }

    Piece.Kind kind() {
        return this == PROUD ? Piece.Kind.PROUD : Piece.Kind.COULD_BE_BETTER;
    }

    public String stateSeenFrom(WeekStep now) {
        return this == now ? "now" : ordinal() < now.ordinal() ? "done" : "open";
    }
}
