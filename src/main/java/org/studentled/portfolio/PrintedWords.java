package org.studentled.portfolio;

import org.studentled.goals.Goal;
import org.studentled.goals.Habit;

/** The words that stand for constants in a page's fingerprint; they stay as they are when a constant is renamed. */
final class PrintedWords {

    private PrintedWords() {}

    static String word(Habit habit) {
        return switch (habit) {
            case EFFORT -> "EFFORT";
            case FOCUS -> "FOCUS";
            case COOPERATION -> "COOPERATION";
            case ORGANIZATION -> "ORGANISATION";
            case ASKING -> "ASKING";
            case RESPONSIBILITY -> "RESPONSIBILITY";
            case AGREEMENTS -> "AGREEMENTS";
            case BEING_HERE -> "BEING_HERE";
        };
    }

    static String word(Goal.Status status) {
        return switch (status) {
            case PROPOSED -> "PROPOSED";
            case AGREED -> "AGREED";
            case MET -> "MET";
            case NEARLY -> "NEARLY";
            case NOT_YET -> "NOT_YET";
            case CHANGED -> "CHANGED";
            case DROPPED -> "DROPPED";
            case CARRIED -> "CARRIED";
        };
    }

    static String word(Piece.Place place) {
        return switch (place) {
            case PAPER -> "PAPER";
            case ONLINE -> "ONLINE";
            case LOST -> "LOST";
        };
    }
}
