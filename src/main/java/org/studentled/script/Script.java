package org.studentled.script;

import java.util.List;
import org.studentled.round.ParticipationId;

/** A child's own script, matched page by page to its portfolio. */
public record Script(ParticipationId participation, List<Line> lines) {

    public long openBlanks() {
        return lines.stream().mapToLong(Line::openBlanks).sum();
    }

    public List<Line> at(Step step) {
        return lines.stream().filter(line -> line.step() == step).toList();
    }

    /** The child filled every blank. */
    public record Filled(ParticipationId participation) {}
}
