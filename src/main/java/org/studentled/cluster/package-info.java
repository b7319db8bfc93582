/**
 * What the nodes of one installation share: who runs a recurring job, how often someone came, the key of sealed
 * addresses.
 *
 * <p>Start with {@link JobLock} and {@link RateLimiter}. It publishes no events. Tables: {@code job_lock}, {@code
 * rate_limit}, {@code seal_key}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
