/**
 * How far a student is, told to the gradebook of the LMS the class was launched from.
 *
 * <p>Start with {@link ClassPassback} and {@link GradePassbackDispatcher}. It publishes no events. Tables: {@code
 * lms_line_item}, {@code lms_report}.
 */
@ApplicationModule(
        allowedDependencies = {
            "ltijava",
            "lms",
            "school",
            "round",
            "portfolio",
            "rehearsal",
            "conference",
            "access",
            "cluster",
            "outbox"
        })
@NullMarked
package org.studentled.passback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
