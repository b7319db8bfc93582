package org.studentled.passback;

import org.studentled.lms.RoundLineItem;
import org.studentled.ltijava.LtiScore;

/** How far a child is on the way to their conference, in the words of a gradebook; no one moves back. */
public enum ReportedStage {
    INVITED(LtiScore.Activity.INITIALIZED, LtiScore.Grading.NOT_READY),
    STARTED(LtiScore.Activity.IN_PROGRESS, LtiScore.Grading.NOT_READY),
    READY(LtiScore.Activity.SUBMITTED, LtiScore.Grading.PENDING_MANUAL),
    HELD(LtiScore.Activity.COMPLETED, LtiScore.Grading.FULLY_GRADED);

    private final LtiScore.Activity activity;
    private final LtiScore.Grading grading;

    ReportedStage(LtiScore.Activity activity, LtiScore.Grading grading) {
        this.activity = activity;
        this.grading = grading;
    }

    boolean isAfter(ReportedStage other) {
        return ordinal() > other.ordinal();
    }

    /** @param comment what people read of it: most gradebooks show the score and the comment, and nothing else */
    LtiScore score(String subject, String comment) {
        var points = this == HELD ? (Double) (double) RoundLineItem.POINTS : null;
        return new LtiScore(subject, activity, grading, points, points, comment);
    }
}
