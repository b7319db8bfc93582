/**
 * Learning management systems as this school meets them: launches and class lists over LTI, grades by their own ways
 * or as a list.
 *
 * <p>Start with {@link LaunchProvisioning} and {@link ConnectedGradebook}. It publishes no events. Tables: {@code
 * lms_connection}, {@code lms_course}, {@code lms_import}, {@code lms_import_column}, {@code lms_departure}, {@code
 * lms_line_item}, {@code lms_pending_authorization}, {@code lms_person}, {@code lms_report}, {@code lms_system}.
 */
@ApplicationModule(
        allowedDependencies = {
            "ltijava",
            "school",
            "round",
            "progress",
            "portfolio",
            "rehearsal",
            "scheduling",
            "conference",
            "access",
            "page",
            "cluster",
            "connect",
            "secrets"
        })
@NullMarked
package org.studentled.lms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
