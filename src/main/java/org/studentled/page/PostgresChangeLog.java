package org.studentled.page;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Changes as rows of a small table, and a {@code NOTIFY} to the other nodes that leaves with the commit. */
final class PostgresChangeLog implements ChangeLog {

    static final String CHANNEL = "live_change";

    /** Longer than any screen listens ({@link LiveUpdates}). */
    private static final Duration RETENTION = Duration.ofHours(12);

    private final UUID node = UUID.randomUUID();
    private final JdbcClient db;
    private final Clock clock;

    PostgresChangeLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One statement, so that both happen or none, also where no transaction is open. */
    @Override
    public void record(String topic) {
        db.sql("with noted as (insert into live_change (topic, changed_at) values (:topic, :now) returning topic)"
                        + " select pg_notify('" + CHANNEL + "', :node || ' ' || topic) from noted")
                .param("topic", topic)
                .param("now", Timestamp.from(clock.instant()))
                .param("node", node.toString())
                .query((row, number) -> topic)
                .list();
    }

    @Override
    public void committed(String topic) {
        // The row is there already.
    }

    /** The sum of the rows' numbers: unlike the largest, it changes also when an older transaction commits later. */
    @Override
    public long version(String topic) {
        return db.sql("select cast(coalesce(sum(id), 0) as bigint) from live_change where topic = :topic")
                .param("topic", topic)
                .query(Long.class)
                .single();
    }

    /** As {@link #version}, for many at once; topics that nothing is known of are left out. */
    Map<String, Long> versions(Collection<String> topics) {
        Map<String, Long> versions = new HashMap<>();
        if (!topics.isEmpty()) {
            db.sql("select topic, cast(sum(id) as bigint) from live_change where topic in (:topics) group by topic")
                    .param("topics", topics)
                    .query(row -> {
                        versions.put(row.getString(1), row.getLong(2));
                    });
        }
        return versions;
    }

    /** Whether this node sent it, and so has told its own screens. */
    boolean isOwn(String payload) {
        return payload.startsWith(node + " ");
    }

    static String topicOf(String payload) {
        return payload.substring(payload.indexOf(' ') + 1);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        db.sql("delete from live_change where changed_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(RETENTION)))
                .update();
    }
}
