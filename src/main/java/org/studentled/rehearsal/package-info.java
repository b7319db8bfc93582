/** Practicing with a partner, and the teacher's sign-off. */
@ApplicationModule(allowedDependencies = {"school", "round", "script", "page", "access"})
@NullMarked
package org.studentled.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
