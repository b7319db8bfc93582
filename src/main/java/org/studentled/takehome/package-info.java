/** No one came: the packet goes home, comes back signed, and the teacher calls when promised. */
@ApplicationModule(allowedDependencies = {"school", "round", "scheduling", "conference", "portfolio", "page", "access"})
@NullMarked
package org.studentled.takehome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
