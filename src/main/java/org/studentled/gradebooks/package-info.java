/**
 * Gradebooks that are read by their own interface: Canvas, Moodle, Schoology, Brightspace, Blackboard and OneRoster.
 *
 * <p>Start with {@link Connector}, which each of them is, and {@link ConnectedGradebook}. It publishes no events. Tables:
 * {@code lms_connection}, {@code lms_person}, {@code lms_system}.
 */
@ApplicationModule(
        allowedDependencies = {"ltijava", "lms", "school", "progress", "access", "page", "connect", "secrets"})
@NullMarked
package org.studentled.gradebooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
