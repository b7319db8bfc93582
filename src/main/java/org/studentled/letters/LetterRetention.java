package org.studentled.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.RetentionPolicy;

/** A letter that arrived long ago need not be read again here. */
@Component
class LetterRetention implements RetentionPolicy {

    private final JdbcClient db;
    private final Duration keep;

    LetterRetention(JdbcClient db, @Value("${school.retention.letters}") Duration keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        return db.sql("delete from letter where created_at < :before")
                .param("before", Timestamp.from(now.minus(keep)))
                .update();
    }
}
