package org.studentled.lms;

import org.studentled.ltijava.Score;

/** How far a child is on the way to its conference, in the words of a gradebook; nobody goes back. */
public enum Mark {
    INVITED(Score.Activity.INITIALIZED, Score.Grading.NOT_READY),
    STARTED(Score.Activity.IN_PROGRESS, Score.Grading.NOT_READY),
    READY(Score.Activity.SUBMITTED, Score.Grading.PENDING_MANUAL),
    HELD(Score.Activity.COMPLETED, Score.Grading.FULLY_GRADED);

    private final Score.Activity activity;
    private final Score.Grading grading;

    Mark(Score.Activity activity, Score.Grading grading) {
        this.activity = activity;
        this.grading = grading;
    }

    boolean isAfter(Mark other) {
        return ordinal() > other.ordinal();
    }

    Score of(String subject) {
        return this == HELD
                ? Score.done(subject, RoundColumn.POINTS, RoundColumn.POINTS)
                : Score.progress(subject, activity, grading);
    }
}
