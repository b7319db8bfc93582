/** What all screens share: layout, security headers, live updates. */
@ApplicationModule(allowedDependencies = {"cluster"})
@NullMarked
package org.studentled.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
