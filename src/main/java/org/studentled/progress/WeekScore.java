package org.studentled.progress;

import org.jspecify.annotations.Nullable;

/** What a child's week holds for one measure: its number, where there is one yet, and the chart it belongs to. */
public record WeekScore(Measure measure, @Nullable Score score, Chart chart) {

    /** A child writes its own number where nobody else wrote one. */
    public boolean mayBeTypedByPupil() {
        return score == null || score.source() == Source.STUDENT;
    }
}
