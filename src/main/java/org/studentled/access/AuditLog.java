package org.studentled.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;
import org.studentled.school.RandomIds;
import org.studentled.school.Role;

/** The school's audit log: who did what with whose data, and why. Ids only, never children's names or texts. */
@Component
public class AuditLog implements AuditTrail {

    private final JdbcClient db;
    private final Clock clock;

    AuditLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Actor actor, String what, UUID subject, @Nullable String why) {
        db.sql("insert into audit_event (id, at, actor_role, actor_id, what, subject, reason)"
                        + " values (:id, :at, :role, :actor, :what, :subject, :why)")
                .param("id", RandomIds.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("role", actor.role().name())
                .param("actor", actor.id())
                .param("what", what)
                .param("subject", subject)
                .param("why", why, java.sql.Types.VARCHAR)
                .update();
    }

    public List<Entry> findBySubject(UUID subject) {
        return db.sql("select * from audit_event where subject = :subject order by at")
                .param("subject", subject)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The last time this was done to each of them; who is not in it, never. */
    public Map<UUID, Entry> findLast(String what, Collection<UUID> subjects) {
        Map<UUID, Entry> last = new HashMap<>();
        if (!subjects.isEmpty()) {
            db.sql("select * from audit_event where what = :what and subject in (:subjects) order by at")
                    .param("what", what)
                    .param("subjects", subjects)
                    .query(row -> {
                        last.put(row.getObject("subject", UUID.class), entry(row));
                    });
        }
        return last;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                new Actor(Role.valueOf(row.getString("actor_role")), row.getObject("actor_id", UUID.class)),
                row.getString("what"),
                row.getString("reason"));
    }

    /** One line of the book. */
    public record Entry(
            Instant at, Actor actor, String what, @Nullable String why) {}
}
