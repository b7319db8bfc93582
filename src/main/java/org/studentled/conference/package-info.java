/** One meeting of a student and a household, from the door to the thank-you card, and what follows it. */
@ApplicationModule(allowedDependencies = {"school", "round", "scheduling", "goals", "script", "page", "access"})
@NullMarked
package org.studentled.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
