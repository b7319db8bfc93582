/** LTI 1.3 Advantage as a library: it knows platforms, launches and people of a course, and nothing of schools. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.ltijava;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
