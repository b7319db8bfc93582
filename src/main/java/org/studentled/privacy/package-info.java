/**
 * A child's data as a whole: told on request, held by law, forgotten for good, and never kept longer than needed.
 *
 * <p>Start with {@link StudentRecords}. It publishes no events. Tables: {@code legal_hold}.
 */
@ApplicationModule(allowedDependencies = {"school", "access", "page", "cluster"})
@NullMarked
package org.studentled.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
