/**
 * The school's papers as tagged PDF: sets what it is given, and knows no rule of the school.
 *
 * <p>Start with {@link PaperRenderer}. It publishes no events. It has no tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
