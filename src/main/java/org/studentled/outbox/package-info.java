/**
 * What is to be done for sure after a transaction, at most once: due times, leases, tries, failures and withdrawals of
 * every kind of thing that leaves the house or takes long.
 *
 * <p>Start with {@link Outbox} and {@link OutboxHandler}; {@link FailedEntries} is what the office looks through. It
 * publishes no events. Tables: {@code outbox_entry}. It holds ids and never what is sent: texts, addresses and tokens stay
 * in the table of the kind, and are erased there.
 */
@ApplicationModule(allowedDependencies = {"access", "page", "school"})
@NullMarked
package org.studentled.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
