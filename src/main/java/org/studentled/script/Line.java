package org.studentled.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the child says at one moment of the conference: fixed words and blanks.
 *
 * @param page the page of the portfolio that is open meanwhile, where there is one
 */
public record Line(Step step, @Nullable Integer page, List<Part> parts) {

    /** How it sounds once filled; an open blank is a ruled line. */
    public String spoken() {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.isBlank() ? part.filled() : part.words()));
        return words.toString();
    }

    /** For a class that listens in: how it sounds with a ruled line for everything the child wrote. */
    public String masked() {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.isBlank() && part.kind() != Kind.PAGE ? RULED : part.said()));
        return words.toString();
    }

    public long openBlanks() {
        return parts.stream().filter(Part::isOpen).count();
    }

    Optional<Part> blank(String key) {
        return parts.stream()
                .filter(part -> part.isBlank() && part.key().equals(key))
                .findFirst();
    }

    static final String RULED = "________";

    /** What an answer looks like. */
    public enum Kind {
        WORDS,
        NUMBER,
        PAGE,
        DAY;

        /** @param blank its name in a template, such as {@code measure.first} */
        static Kind of(String blank) {
            if (blank.startsWith("page.of(")) {
                return PAGE;
            }
            return switch (blank) {
                case "measure.first",
                        "measure.latest",
                        "measure.delta",
                        "measure.best",
                        "measure.lowest",
                        "measure.count" -> NUMBER;
                case "measure.first.when", "measure.best.when", "goal.by", "round.since" -> DAY;
                default -> WORDS;
            };
        }
    }

    /**
     * Fixed words, or a blank.
     *
     * @param key names the blank within the child's script; empty for fixed words
     * @param suggestion the right value as far as the school knows it; empty when it is the child's alone
     * @param typed what the child wrote or confirmed
     * @param doubted the child says that their portfolio is wrong here
     */
    public record Part(
            String words,
            String key,
            Kind kind,
            String suggestion,
            @Nullable String typed,
            boolean doubted) {

        static Part words(String words) {
            return new Part(words, "", Kind.WORDS, "", null, false);
        }

        public boolean isBlank() {
            return !key.isEmpty();
        }

        public boolean isOpen() {
            return isBlank() && typed == null;
        }

        public boolean isKnown() {
            return !suggestion.isEmpty();
        }

        /** A number, a page or a day: asked for by keys of its own on a phone. */
        public boolean isNumber() {
            return kind == Kind.NUMBER || kind == Kind.PAGE;
        }

        /** The child wrote something else than what the school knows: which of the two is right? */
        public boolean differs() {
            return typed != null && isKnown() && !AnswerComparison.same(suggestion, typed);
        }

        public String filled() {
            return typed == null || typed.isEmpty() ? RULED : typed;
        }

        String said() {
            return isBlank() ? filled() : words;
        }
    }
}
