package org.studentled.papers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.studentled.printing.PrintOptions;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;

/** The papers of a whole class, printed one child after the other while no one waits. */
public record ClassSet(
        UUID id, RoundId round, Locale language, PrintOptions options, Instant orderedAt, List<Part> parts) {

    static final Duration KEPT = Duration.ofDays(30);

    /** From this day on it is deleted. */
    public Instant keptUntil() {
        return orderedAt.plus(KEPT);
    }

    public long printed() {
        return parts.stream().filter(part -> part.state() == State.PRINTED).count();
    }

    public long finished() {
        return parts.stream().filter(part -> part.state() != State.WAITING).count();
    }

    public boolean isDone() {
        return finished() == parts.size();
    }

    /** Parts that only a browser can print. */
    public List<Part> forTheBrowser() {
        return parts.stream()
                .filter(part -> part.state() == State.FOR_THE_BROWSER)
                .toList();
    }

    /** One child's papers. */
    public record Part(ParticipationId participation, State state) {}

    /** Where a child's papers are. */
    public enum State {
        WAITING,
        PRINTED,
        FOR_THE_BROWSER,
        FAILED
    }
}
