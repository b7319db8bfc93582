/**
 * The screens about classes, students, their homes and what the office keeps about adults.
 *
 * <p>A module of its own within {@code school}: it needs {@code page} and {@code access}, and those need {@code school}.
 * It publishes no events and has no tables.
 */
@ApplicationModule(allowedDependencies = {"school", "page", "access"})
@NullMarked
package org.studentled.school.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
