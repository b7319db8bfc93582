package org.studentled.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the outbox. Each change is one statement that names everything it relies on, so that of two nodes one
 * wins, on every database.
 */
@Component
class OutboxTable {

    static final String IS_IT = " where kind = :kind and entry_key = :key";
    static final String WAITING = "state in ('WAITING', 'HELD')";
    static final String NO_LEASE = "(leased_until is null or leased_until <= :now)";

    private static final String TRY_AGAIN =
            "state = 'WAITING', next_try_at = :now, attempts = 0, handed_over_at = null,"
                    + " error = null, error_args = null, failing_since = null";
    private static final String FAILED_BEFORE =
            "state in ('WAITING', 'HELD') and error is not null and handed_over_at is null";

    private final JdbcClient db;
    private final Clock clock;

    OutboxTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false when there is one of this key already */
    boolean insert(String kind, UUID key, String group, boolean urgent, Instant notBefore) {
        if (find(kind, key).isPresent()) {
            return false;
        }
        db.sql("insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts,"
                        + " version, created_at) values (:kind, :key, :group, :urgent, 'WAITING', :due, 0, 1, :now)")
                .param("kind", kind)
                .param("key", key)
                .param("group", group)
                .param("urgent", urgent)
                .param("due", at(notBefore))
                .param("now", now())
                .update();
        return true;
    }

    /** Asked for again: due now; what is under way is done again when its outcome is known. */
    boolean renew(String kind, UUID key, String group) {
        return db.sql("update outbox_entry set version = version + 1, group_key = :group, next_try_at = :now,"
                                + " state = case when state = 'UNKNOWN' then state else 'WAITING' end, attempts = 0,"
                                + " error = null, error_args = null, failing_since = null" + IS_IT)
                        .param("kind", kind)
                        .param("key", key)
                        .param("group", group)
                        .param("now", now())
                        .update()
                == 1;
    }

    int withdraw(String kind, Collection<UUID> keys) {
        return keys.isEmpty()
                ? 0
                : db.sql("update outbox_entry set state = 'WITHDRAWN', error = null where kind = :kind"
                                + " and entry_key in (:keys) and handed_over_at is null"
                                + " and state in ('WAITING', 'HELD', 'DEAD')")
                        .param("kind", kind)
                        .param("keys", keys)
                        .update();
    }

    /** Someone decided about a failed one. */
    boolean settle(OutboxEntry entry, OutboxEntry.State state) {
        return db.sql("update outbox_entry set state = :state" + IS_IT
                                + " and state = :before and (handed_over_at is null or state = 'UNKNOWN')")
                        .param("kind", entry.kind())
                        .param("key", entry.key())
                        .param("state", state.name())
                        .param("before", entry.state().name())
                        .update()
                == 1;
    }

    /** Someone wants another try, with all its pauses before it; of a doubt, too. @return whether there was one to try */
    boolean retry(String kind, UUID key) {
        return db.sql("update outbox_entry set " + TRY_AGAIN + IS_IT + " and (state in ('DEAD', 'UNKNOWN') or "
                                + FAILED_BEFORE + ")")
                        .param("kind", kind)
                        .param("key", key)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What was in the way of a group is mended; what is in doubt stays so. */
    void retryGroup(String kind, String group) {
        db.sql("update outbox_entry set " + TRY_AGAIN + " where kind = :kind and group_key = :group"
                        + " and (state = 'DEAD' or " + FAILED_BEFORE + ")")
                .param("kind", kind)
                .param("group", group)
                .param("now", now())
                .update();
    }

    void pause(String kind, String group, Duration pause) {
        db.sql("update outbox_entry set next_try_at = :later where kind = :kind and group_key = :group and " + WAITING
                        + " and next_try_at < :later")
                .param("kind", kind)
                .param("group", group)
                .param("later", later(pause))
                .update();
    }

    /** What is due but not at this hour waits for the next one at which it is. */
    void hold(String kind, Instant until) {
        db.sql("update outbox_entry set state = 'HELD', next_try_at = :until where kind = :kind and not urgent"
                        + " and state in ('WAITING', 'HELD') and handed_over_at is null and next_try_at <= :now and "
                        + NO_LEASE)
                .param("until", at(until))
                .param("kind", kind)
                .param("now", now())
                .update();
    }

    List<String> dueGroups(String kind) {
        return db.sql("select distinct group_key from outbox_entry where kind = :kind and " + WAITING
                        + " and next_try_at <= :now and handed_over_at is null and " + NO_LEASE)
                .param("kind", kind)
                .param("now", now())
                .query(String.class)
                .list();
    }

    List<OutboxEntry> due(String kind, Collection<String> groups, int most) {
        return groups.isEmpty()
                ? List.of()
                : db.sql("select * from outbox_entry where kind = :kind and group_key in (:groups) and " + WAITING
                                + " and next_try_at <= :now and handed_over_at is null and " + NO_LEASE
                                + " order by created_at, entry_key fetch first :most rows only")
                        .param("kind", kind)
                        .param("groups", groups)
                        .param("now", now())
                        .param("most", most)
                        .query(OutboxTable::read)
                        .list();
    }

    Optional<OutboxEntry> find(String kind, UUID key) {
        return find(kind, List.of(key)).stream().findFirst();
    }

    List<OutboxEntry> find(String kind, Collection<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : db.sql("select * from outbox_entry where kind = :kind and entry_key in (:keys)")
                        .param("kind", kind)
                        .param("keys", keys)
                        .query(OutboxTable::read)
                        .list();
    }

    List<UUID> failing(String kind) {
        return db.sql("select entry_key from outbox_entry where kind = :kind and error is not null"
                        + " and state in ('WAITING', 'HELD', 'DEAD', 'UNKNOWN')")
                .param("kind", kind)
                .query(UUID.class)
                .list();
    }

    List<OutboxEntry> failed(int from, int most) {
        return db.sql("select * from outbox_entry where state in ('DEAD', 'UNKNOWN')"
                        + " order by failing_since desc, entry_key offset :from rows fetch first :most rows only")
                .param("from", from)
                .param("most", most)
                .query(OutboxTable::read)
                .list();
    }

    int countFailed() {
        return db.sql("select count(*) from outbox_entry where state in ('DEAD', 'UNKNOWN')")
                .query(Integer.class)
                .single();
    }

    int deleteSettledBefore(Instant before) {
        return db.sql("delete from outbox_entry where state in ('DONE', 'WITHDRAWN') and created_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    void delete(String kind, Collection<UUID> keys) {
        if (!keys.isEmpty()) {
            db.sql("delete from outbox_entry where kind = :kind and entry_key in (:keys)")
                    .param("kind", kind)
                    .param("keys", keys)
                    .update();
        }
    }

    private Timestamp now() {
        return at(clock.instant());
    }

    private Timestamp later(Duration pause) {
        return at(clock.instant().plus(pause));
    }

    /** As exact as the databases are: they would round it up, and what is due now would not be due yet. */
    static Timestamp at(Instant instant) {
        return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }

    static OutboxEntry read(ResultSet row, int number) throws SQLException {
        String error = row.getString("error");
        String args = row.getString("error_args");
        return new OutboxEntry(
                row.getString("kind"),
                row.getObject("entry_key", UUID.class),
                row.getString("group_key"),
                OutboxEntry.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("version"),
                instant(row.getTimestamp("handed_over_at")),
                error == null ? null : Failure.read(error, args == null ? "" : args),
                instant(row.getTimestamp("failing_since")),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
