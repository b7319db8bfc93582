/** Evenings, arrival times, pods and the adults' bookings. */
@ApplicationModule(allowedDependencies = {"school", "round", "page", "access", "printing"})
@NullMarked
package org.studentled.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
