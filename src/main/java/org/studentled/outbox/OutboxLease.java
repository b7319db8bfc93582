package org.studentled.outbox;

import java.time.Duration;
import java.util.UUID;

/** An entry in the hands of one node, until the lease is over. */
public final class OutboxLease {

    private final OutboxLeases leases;
    private final OutboxEntry entry;
    private final UUID owner;
    private final Duration length;

    OutboxLease(OutboxLeases leases, OutboxEntry entry, UUID owner, Duration length) {
        this.leases = leases;
        this.entry = entry;
        this.owner = owner;
        this.length = length;
    }

    /** As it was claimed: this try is counted. */
    public OutboxEntry entry() {
        return entry;
    }

    /**
     * Notes that it leaves in this moment: from now on it isn't tried again before its outcome is known.
     *
     * @return false when it must not leave: it was withdrawn, or another node has claimed it since
     */
    public boolean handOver() {
        return leases.handOver(entry, owner, length);
    }

    UUID owner() {
        return owner;
    }
}
