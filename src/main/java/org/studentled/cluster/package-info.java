/**
 * What the nodes of one installation share: who runs a recurring job, and how often someone came.
 *
 * <p>Start with {@link JobLock} and {@link RateLimiter}. It publishes no events. Tables: {@code job_lock}, {@code
 * rate_limit}.
 */
@ApplicationModule(allowedDependencies = {"secrets"})
@NullMarked
package org.studentled.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
