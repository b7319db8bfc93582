/**
 * Learning management systems as this school meets them over LTI: registration, launches, class lists, links in a course.
 *
 * <p>Start with {@link LaunchProvisioning} and {@link LtiRosterSync}. Events: {@link GradebookReplaced}. Tables: {@code
 * lms_course}, {@code lms_departure}.
 */
@ApplicationModule(
        allowedDependencies = {"ltijava", "school", "round", "scheduling", "conference", "access", "page", "secrets"})
@NullMarked
package org.studentled.lms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
