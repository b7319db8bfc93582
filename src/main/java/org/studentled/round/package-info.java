/** A round is one season of conferences of one class; a participation is one student in it. */
@ApplicationModule(allowedDependencies = {"school", "page", "access"})
@NullMarked
package org.studentled.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
