package org.studentled.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a gradebook was last read and what came of it.
 *
 * @param grades how many grades came
 * @param charted how many of them are on a chart
 * @param reached whether the gradebook answered at all
 * @param problems what was in the way
 * @param unreachableSince the first of the readings in a row that failed; nothing when the last one came through
 */
public record LastPull(
        ScoreSource source,
        Instant at,
        int grades,
        int charted,
        boolean reached,
        List<PullProblem> problems,
        @Nullable Instant unreachableSince) {}
