package org.studentled.progress;

import org.jspecify.annotations.Nullable;

/** What a child's week holds for one measure: its number, where there is one yet, and the chart it belongs to. */
public record WeekScore(Measure measure, @Nullable Score score, boolean excused, Chart chart) {

    /** A child writes its own number where the teacher lets it and nobody else wrote one. */
    public boolean mayBeTypedByPupil() {
        return measure.byPupils() && !excused && (score == null || score.source() == Source.STUDENT);
    }
}
