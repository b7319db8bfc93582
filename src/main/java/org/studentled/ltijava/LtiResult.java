package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/**
 * What the gradebook shows for one person in one column (assignment and grade services 2.0, section 3.3), a teacher's
 * own change included.
 *
 * @param score absent when there is none
 * @param most what the score is out of; 1 when the platform does not say (section 3.3.4)
 */
public record LtiResult(
        String subject,
        @Nullable Double score,
        double most,
        @Nullable String comment) {}
