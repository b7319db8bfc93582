/**
 * What all screens share: layout, security headers, live updates.
 *
 * <p>Start with {@link LiveUpdates} and {@link RequestRefused}. It publishes no events. Tables: {@code live_change}.
 */
@ApplicationModule(allowedDependencies = {"cluster", "secrets"})
@NullMarked
package org.studentled.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
