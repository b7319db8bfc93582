package org.studentled.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studentled.round.ParticipationId;

/** A child's own script, matched page by page to their portfolio, in the language the child says it in. */
public record Script(ParticipationId participation, Locale language, List<Line> lines) {

    public long openBlanks() {
        return lines.stream().mapToLong(Line::openBlanks).sum();
    }

    /** How many answers are not what the book says. */
    public long differing() {
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::differs)
                .count();
    }

    public Optional<Line.Part> blank(String key) {
        return lines.stream().flatMap(line -> line.blank(key).stream()).findFirst();
    }

    /** The steps at which the child says something, in their order. */
    public List<Step> steps() {
        return lines.stream().map(Line::step).distinct().sorted().toList();
    }

    public List<Line> at(Step step) {
        return lines.stream().filter(line -> line.step() == step).toList();
    }

    /** The child filled every blank. */
    public record Filled(ParticipationId participation) {}
}
