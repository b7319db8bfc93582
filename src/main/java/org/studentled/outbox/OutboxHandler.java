package org.studentled.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: what one kind does with its entries, and how it tells people about those that failed. */
public interface OutboxHandler {

    /** At most 30 characters, for good: it stands in every row. */
    String kind();

    /**
     * Makes one try, outside of any transaction. What would be a second effect when done twice is done only after
     * {@link OutboxLease#handOver()}; what may be repeated without harm need not ask.
     */
    Outcome deliver(OutboxLease lease);

    /** What an exception that no one foresaw is counted as. */
    Failure unforeseen();

    Backoff backoff();

    /** Longer than a try may take: after it the node that made it counts as gone. */
    default Duration lease() {
        return Duration.ofMinutes(5);
    }

    /** Of these groups, those for which anything can be tried now; the entries of the others wait untried. */
    default List<String> open(List<String> groups) {
        return groups;
    }

    /** When what is due now may leave at the earliest, if it isn't urgent. */
    default Instant notBefore(Instant now) {
        return now;
    }

    /** Asks the other side about a try that was handed over and whose answer is not known. */
    default Effect reconcile(OutboxEntry entry) {
        return Effect.CANNOT_TELL;
    }

    /** An entry came to this state just now; called within the transaction that notes it. */
    default void settled(OutboxEntry entry, OutboxEntry.State state) {}

    /** What people are told of failed entries; one that is about nothing any more is missing. */
    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries);

    /** Whether a try had its effect. */
    enum Effect {
        DONE,
        NOT_DONE,
        CANNOT_TELL
    }
}
