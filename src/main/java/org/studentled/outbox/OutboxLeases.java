package org.studentled.outbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.RandomIds;

/**
 * The leases of entries: who claims one is the only one to try it, and to note what became of it. Only the own lease is
 * noted under: one that ran out may be another node's by now.
 */
@Component
class OutboxLeases {

    private static final String IS_IT = OutboxTable.IS_IT;
    private static final String WAITING = OutboxTable.WAITING;
    private static final String NO_LEASE = OutboxTable.NO_LEASE;

    private final OutboxTable table;
    private final JdbcClient db;
    private final Clock clock;

    OutboxLeases(OutboxTable table, JdbcClient db, Clock clock) {
        this.table = table;
        this.db = db;
        this.clock = clock;
    }

    Optional<OutboxLease> claim(OutboxEntry entry, Duration length) {
        UUID owner = RandomIds.next();
        int claimed = db.sql(
                        "update outbox_entry set lease_owner = :owner, leased_until = :until, attempts = attempts + 1"
                                + IS_IT
                                + " and attempts = :attempts and version = :version and handed_over_at is null and "
                                + WAITING + " and next_try_at <= :now and " + NO_LEASE)
                .param("kind", entry.kind())
                .param("key", entry.key())
                .param("owner", owner)
                .param("until", later(length))
                .param("attempts", entry.attempts())
                .param("version", entry.version())
                .param("now", now())
                .update();
        return claimed == 0
                ? Optional.empty()
                : table.find(entry.kind(), entry.key()).map(now -> new OutboxLease(this, now, owner, length));
    }

    boolean handOver(OutboxEntry entry, UUID owner, Duration length) {
        return db.sql("update outbox_entry set handed_over_at = :now, leased_until = :until" + IS_IT
                                + " and lease_owner = :owner and handed_over_at is null and " + WAITING)
                        .param("kind", entry.kind())
                        .param("key", entry.key())
                        .param("now", now())
                        .param("until", later(length))
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Handed over by a node that did not live to note the answer. */
    List<OutboxEntry> unanswered(String kind) {
        return db.sql("select * from outbox_entry where kind = :kind and handed_over_at is not null and " + WAITING
                        + " and leased_until <= :now")
                .param("kind", kind)
                .param("now", now())
                .query(OutboxTable::read)
                .list();
    }

    /** Takes one of those in hand to find out about it; the node that handed it over may still tell what it knows. */
    Optional<OutboxLease> takeOver(OutboxEntry entry, Duration length) {
        int taken = db.sql("update outbox_entry set lease_owner = coalesce(lease_owner, :owner), leased_until = :until"
                        + IS_IT + " and handed_over_at is not null and leased_until <= :now and " + WAITING)
                .param("kind", entry.kind())
                .param("key", entry.key())
                .param("owner", RandomIds.next())
                .param("until", later(length))
                .param("now", now())
                .update();
        return taken == 0
                ? Optional.empty()
                : db.sql("select lease_owner from outbox_entry where kind = :kind and entry_key = :key")
                        .param("kind", entry.kind())
                        .param("key", entry.key())
                        .query(UUID.class)
                        .optional()
                        .map(owner -> new OutboxLease(this, entry, owner, length));
    }

    /**
     * Notes that nothing is left to do; an answer that comes late settles a doubt. What was asked for again meanwhile is
     * due again.
     */
    boolean finish(OutboxLease lease) {
        return db.sql("update outbox_entry set state = case when version = :version then 'DONE' else 'WAITING' end,"
                                + " attempts = case when version = :version then attempts else 0 end,"
                                + " leased_until = null, handed_over_at = null, error = null, error_args = null,"
                                + " failing_since = null" + IS_IT + " and lease_owner = :owner"
                                + " and state in ('WAITING', 'HELD', 'UNKNOWN')")
                        .param("kind", lease.entry().kind())
                        .param("key", lease.entry().key())
                        .param("owner", lease.owner())
                        .param("version", lease.entry().version())
                        .update()
                == 1;
    }

    /** @param next when it is tried again; nothing when it isn't */
    boolean fail(OutboxLease lease, OutboxEntry.State state, @Nullable Failure failure, @Nullable Instant next) {
        return db.sql(
                                "update outbox_entry set state = case when version = :version then :state else 'WAITING' end, error = :error, error_args = :args,"
                                        + " next_try_at = coalesce(:next, next_try_at), leased_until = null,"
                                        + " handed_over_at = case when :state = 'UNKNOWN' then handed_over_at end,"
                                        + " failing_since = coalesce(failing_since, :now)" + IS_IT
                                        + " and lease_owner = :owner" + " and " + WAITING)
                        .param("kind", lease.entry().kind())
                        .param("key", lease.entry().key())
                        .param("owner", lease.owner())
                        .param("version", lease.entry().version())
                        .param("state", state.name())
                        .param("error", failure == null ? null : failure.code(), Types.VARCHAR)
                        .param("args", failure == null ? null : failure.storedArgs(), Types.VARCHAR)
                        .param("next", next == null ? null : OutboxTable.at(next), Types.TIMESTAMP)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Due again at once, as if it had not been tried. */
    void again(OutboxLease lease) {
        db.sql("update outbox_entry set attempts = 0, leased_until = null, handed_over_at = null, error = null,"
                        + " error_args = null, failing_since = null" + IS_IT + " and lease_owner = :owner" + " and "
                        + WAITING)
                .param("kind", lease.entry().kind())
                .param("key", lease.entry().key())
                .param("owner", lease.owner())
                .update();
    }

    private Timestamp now() {
        return OutboxTable.at(clock.instant());
    }

    private Timestamp later(Duration pause) {
        return OutboxTable.at(clock.instant().plus(pause));
    }
}
