/**
 * What a child sets out to do, with a measure, a target and a date, and what became of it.
 *
 * <p>Start with {@link Goals}. Events: {@link Goal.Written}. Tables: {@code goal}, {@code habit_rating}, {@code
 * habit_view}.
 */
@ApplicationModule(allowedDependencies = {"school", "round", "progress", "page", "access"})
@NullMarked
package org.studentled.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
