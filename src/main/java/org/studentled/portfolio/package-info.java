/** The child's work: weekly pieces with their reflection, and the book with its numbered pages. */
@ApplicationModule(allowedDependencies = {"school", "round", "progress", "goals", "page", "access"})
@NullMarked
package org.studentled.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
