package org.studentled.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.school.StudentId;

/**
 * One dated point of a measure with its source; never overwritten: a correction replaces it and leaves it in the history.
 *
 * @param sourceRef the assignment's name at the source, so that a second pull finds it again
 * @param confirmedAt when the student said "yes, that is my number"
 * @param replacedBy the correction that stands now, if there is one
 * @param retake a second try: it stands beside the first, and the week's number is the later one
 * @param withdrawnAt when it was taken back, as one typed into the wrong row
 */
public record Score(
        @Id ScoreId id,
        MeasureId measureId,
        StudentId studentId,
        LocalDate takenOn,
        BigDecimal amount,
        @Nullable BigDecimal outOf,
        ScoreSource source,
        @Nullable String sourceRef,
        @Nullable Instant confirmedAt,
        @Nullable ScoreId replacedBy,
        Instant recordedAt,
        boolean retake,
        @Nullable Instant withdrawnAt,
        @Version int version) {

    static final BigDecimal HIGHEST = new BigDecimal("99999.99");

    public Score {
        if (amount.signum() < 0 || amount.compareTo(HIGHEST) > 0) {
            throw new OutOfRangeException(amount);
        }
    }

    public boolean stands() {
        return replacedBy == null && withdrawnAt == null;
    }

    /** As it is said and written: 12 or 12.5, never 12.00. */
    public String plainAmount() {
        return amount.stripTrailingZeros().toPlainString();
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** The same point with another number, that takes its place. */
    Score again(BigDecimal right, ScoreSource by, Instant at) {
        return new Score(
                ScoreId.random(),
                measureId,
                studentId,
                takenOn,
                right,
                outOf,
                by,
                null,
                null,
                null,
                at,
                retake,
                null,
                0);
    }

    Score confirmed(Instant at) {
        return with(at, replacedBy, withdrawnAt);
    }

    Score replaced(ScoreId by) {
        return with(confirmedAt, by, withdrawnAt);
    }

    Score moved(LocalDate on) {
        return new Score(
                id,
                measureId,
                studentId,
                on,
                amount,
                outOf,
                source,
                sourceRef,
                confirmedAt,
                replacedBy,
                recordedAt,
                retake,
                withdrawnAt,
                version);
    }

    Score withdrawn(Instant at) {
        return with(confirmedAt, replacedBy, at);
    }

    private Score with(@Nullable Instant confirmed, @Nullable ScoreId replaced, @Nullable Instant withdrawn) {
        return new Score(
                id,
                measureId,
                studentId,
                takenOn,
                amount,
                outOf,
                source,
                sourceRef,
                confirmed,
                replaced,
                recordedAt,
                retake,
                withdrawn,
                version);
    }

    /** 14 of 20 and 14 of 50 are two different things. */
    public boolean isOnTheScaleOf(Score other) {
        return sameTop(other.outOf);
    }

    /** Whether it is this number, of this top. */
    public boolean says(BigDecimal other, @Nullable BigDecimal otherOutOf) {
        return sameTop(otherOutOf) && amount.compareTo(other) == 0;
    }

    private boolean sameTop(@Nullable BigDecimal other) {
        return outOf == null ? other == null : other != null && outOf.compareTo(other) == 0;
    }

    /** A score can't be below zero or above 99,999.99. */
    public static class OutOfRangeException extends IllegalArgumentException {

        OutOfRangeException(BigDecimal amount) {
            super("A score is between 0 and " + HIGHEST + ", not " + amount);
        }
    }
}
