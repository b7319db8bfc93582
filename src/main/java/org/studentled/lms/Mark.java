package org.studentled.lms;

import org.studentled.ltijava.Score;

/** How far a child is on the way to their conference, in the words of a gradebook; no one moves back. */
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

    /** @param comment what people read of it: most gradebooks show the score and the comment, and nothing else */
    Score of(String subject, String comment) {
        var points = this == HELD ? (Double) (double) RoundColumn.POINTS : null;
        return new Score(subject, activity, grading, points, points, comment);
    }
}
