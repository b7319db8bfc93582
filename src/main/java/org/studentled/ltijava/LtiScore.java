package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/**
 * How far a person is, and what it is worth (assignment and grade services 2.0, section 3.4); its time is added when it
 * is sent.
 *
 * @param subject the {@code sub} of the person's launches
 * @param given absent while there is nothing to grade yet: platforms then clear what stood there
 * @param most what {@code given} is out of; platforms convert it to the column's own maximum
 * @param comment shown to the student by most platforms
 */
public record LtiScore(
        String subject,
        Activity activity,
        Grading grading,
        @Nullable Double given,
        @Nullable Double most,
        @Nullable String comment) {

    /** @throws IllegalArgumentException for points without a maximum, below zero, or a maximum of nothing */
    public LtiScore {
        if (given != null && (given < 0 || most == null || most <= 0)) {
            throw new IllegalArgumentException("A score of %s out of %s".formatted(given, most));
        }
    }

    /** A step on the way, without points. */
    public static LtiScore progress(String subject, Activity activity, Grading grading) {
        return new LtiScore(subject, activity, grading, null, null, null);
    }

    /** Done, with its points. */
    public static LtiScore done(String subject, double given, double most) {
        return new LtiScore(subject, Activity.COMPLETED, Grading.FULLY_GRADED, given, most, null);
    }

    /** How far the person is (section 3.4.7: {@code activityProgress}). */
    public enum Activity {
        INITIALIZED("Initialized"),
        STARTED("Started"),
        IN_PROGRESS("InProgress"),
        SUBMITTED("Submitted"),
        COMPLETED("Completed");

        final String word;

        Activity(String word) {
            this.word = word;
        }
    }

    /** How far the grading is (section 3.4.8: {@code gradingProgress}). */
    public enum Grading {
        FULLY_GRADED("FullyGraded"),
        PENDING("Pending"),
        PENDING_MANUAL("PendingManual"),
        FAILED("Failed"),
        NOT_READY("NotReady");

        final String word;

        Grading(String word) {
            this.word = word;
        }
    }
}
