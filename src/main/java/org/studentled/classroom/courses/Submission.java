package org.studentled.classroom.courses;

import com.google.api.services.classroom.model.StudentSubmission;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one student has, or has not, handed in for one assignment, as it was last read.
 *
 * @param grade the one the student may see; nothing while it is a draft
 */
public record Submission(
        String workId,
        String userId,
        String state,
        boolean late,
        @Nullable BigDecimal grade,
        @Nullable Instant updatedAt) {

    public static Submission of(StudentSubmission theirs) {
        return new Submission(
                theirs.getCourseWorkId(),
                theirs.getUserId(),
                theirs.getState() == null ? "NEW" : theirs.getState(),
                Boolean.TRUE.equals(theirs.getLate()),
                RowMapping.number(theirs.getAssignedGrade()),
                RowMapping.instant(theirs.getUpdateTime()));
    }

    /** Google says "late" of what was not handed in at all, too. */
    public Standing standing() {
        return switch (state) {
            case "TURNED_IN" -> late ? Standing.LATE : Standing.HANDED_IN;
            case "RETURNED" -> Standing.GIVEN_BACK;
            default -> late ? Standing.MISSING : Standing.OPEN;
        };
    }

    public boolean isDone() {
        Standing now = standing();
        return now == Standing.HANDED_IN || now == Standing.LATE || now == Standing.GIVEN_BACK;
    }

    public String key() {
        return workId + " " + userId;
    }

    String hash() {
        return RowMapping.hash(state, late, grade, updatedAt);
    }

    /** How it stands, in the school's words. */
    public enum Standing {
        OPEN,
        MISSING,
        HANDED_IN,
        LATE,
        GIVEN_BACK
    }
}
