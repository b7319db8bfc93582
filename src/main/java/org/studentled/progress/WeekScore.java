package org.studentled.progress;

import org.jspecify.annotations.Nullable;

/** A child's week for one measure: the score, if there is one yet, and the chart it belongs to. */
public record WeekScore(Measure measure, @Nullable Score score, boolean excused, Chart chart) {

    /** A child types their own score where the teacher allows it and no one else typed one. */
    public boolean mayBeTypedByStudent() {
        return measure.byStudents() && !excused && (score == null || score.source() == ScoreSource.STUDENT);
    }
}
