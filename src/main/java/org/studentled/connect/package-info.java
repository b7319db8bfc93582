/**
 * How this tool talks to other systems: one HTTP client with timeouts, limits and retries, lists read page by page,
 * OAuth2, and one vocabulary for what can go wrong.
 *
 * <p>Start with {@link RemoteHttpClient}, {@link Paginator}, {@link PendingAuthorizations} and {@link Grants}. It
 * knows nothing of schools, and what differs from vendor to vendor stays with the vendor. It publishes no events. Tables:
 * {@code oauth_grant}, {@code pending_authorization}.
 */
@ApplicationModule(allowedDependencies = "secrets")
@NullMarked
package org.studentled.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
