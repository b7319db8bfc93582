/** Google Classroom: class lists, grades, and the weekly prep task. */
@ApplicationModule(allowedDependencies = {"school", "round", "progress", "access", "page", "cluster"})
@NullMarked
package org.studentled.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
