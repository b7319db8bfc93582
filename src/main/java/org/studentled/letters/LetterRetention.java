package org.studentled.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.outbox.Outbox;
import org.studentled.school.RetentionPolicy;

/** A letter that arrived long ago need not be read again here. */
@Component
class LetterRetention implements RetentionPolicy {

    private final JdbcClient db;
    private final Outbox outbox;
    private final Duration keep;

    LetterRetention(JdbcClient db, Outbox outbox, @Value("${school.retention.letters}") Duration keep) {
        this.db = db;
        this.outbox = outbox;
        this.keep = keep;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        int deleted = 0;
        List<UUID> some = before(now.minus(keep));
        while (!some.isEmpty()) {
            outbox.delete(Letters.KIND, some);
            deleted += db.sql("delete from letter where id in (:some)")
                    .param("some", some)
                    .update();
            some = before(now.minus(keep));
        }
        return deleted;
    }

    private List<UUID> before(Instant oldest) {
        return db.sql("select id from letter where created_at < :before fetch first 1000 rows only")
                .param("before", Timestamp.from(oldest))
                .query(UUID.class)
                .list();
    }
}
