/** Who is at the screen: sessions, links without an account, and what each may open. */
@ApplicationModule(allowedDependencies = {"school", "page", "cluster"})
@NullMarked
package org.studentled.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
