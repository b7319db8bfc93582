/**
 * The child's own words: lines with blanks, bound to scores, pages and goals.
 *
 * <p>Start with {@link Scripts}. Events: {@link Script.Filled}. Tables: {@code script_blank}.
 */
@ApplicationModule(allowedDependencies = {"school", "round", "progress", "portfolio", "goals", "page", "access"})
@NullMarked
package org.studentled.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
