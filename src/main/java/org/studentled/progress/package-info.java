/** What is charted: measures, dated scores with their source, and the charts a child shows. */
@ApplicationModule(allowedDependencies = {"school", "round", "page", "access", "cluster"})
@NullMarked
package org.studentled.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
