package org.studentled.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/**
 * A grade as another system gives it: only what the student may see there.
 *
 * @param workId the assignment's name there, opaque, at most 255 characters
 * @param on the day it counts for, in the school's zone
 * @param due whether that is the day the work is due, and not only the day someone wrote the grade
 */
public record Grade(
        String workId,
        String workTitle,
        StudentId student,
        BigDecimal amount,
        @Nullable BigDecimal outOf,
        LocalDate on,
        boolean due) {

    /** Kept as exactly as a chart shows it, so that reading it again finds the same number. */
    public Grade {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        outOf = outOf == null || outOf.signum() <= 0 ? null : outOf.setScale(2, RoundingMode.HALF_UP);
    }

    /** A grade of a work without a due day. */
    public Grade(
            String workId,
            String workTitle,
            StudentId student,
            BigDecimal amount,
            @Nullable BigDecimal outOf,
            LocalDate on) {
        this(workId, workTitle, student, amount, outOf, on, false);
    }

    boolean isAboveTop() {
        return outOf != null && amount.compareTo(outOf) > 0;
    }

    /** Whether a chart can show it: not below zero, and not beyond its last number. */
    public boolean fitsAChart() {
        return amount.signum() >= 0
                && amount.compareTo(Score.HIGHEST) <= 0
                && (outOf == null || outOf.compareTo(Score.HIGHEST) <= 0);
    }
}
