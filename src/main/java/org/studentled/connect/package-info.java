/**
 * How this tool talks to other systems: one HTTP client with timeouts, limits and retries, lists read page by page,
 * and one vocabulary for what can go wrong.
 *
 * <p>Start with {@link RemoteHttpClient}, {@link RetryPolicy} and {@link Paginator}. It knows nothing of schools, and
 * what differs from vendor to vendor stays with the vendor. It publishes no events and has no tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
