package org.studentled.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/**
 * A grade as another system gives it: only what the student may see there.
 *
 * @param workId the assignment's name there, opaque, at most 255 characters
 * @param on the day it counts for, in the school's zone
 */
public record Grade(
        String workId,
        String workTitle,
        StudentId student,
        BigDecimal amount,
        @Nullable BigDecimal outOf,
        LocalDate on) {}
