/** The people: classes, students, adults in their households, staff. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
