package org.studentled.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.RetentionPolicy;

/** Deletes expired links and sessions after a while, and the oldest entries of the audit log. */
@Component
class ExpiredAccessCleanup implements RetentionPolicy {

    private final JdbcClient db;
    private final Duration links;
    private final Duration audit;

    ExpiredAccessCleanup(
            JdbcClient db,
            @Value("${school.retention.links}") Duration links,
            @Value("${school.retention.audit-log}") Duration audit) {
        this.db = db;
        this.links = links;
        this.audit = audit;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        return delete("family_link where ends_at < :before", now.minus(links))
                + delete("family_code where ends_at < :before", now.minus(links))
                + delete("sign_in_link where ends_at < :before", now.minus(links))
                + delete("user_session where seen_at < :before", now.minus(links))
                + delete("audit_event where at < :before", now.minus(audit));
    }

    private int delete(String what, Instant before) {
        return db.sql("delete from " + what)
                .param("before", Timestamp.from(before))
                .update();
    }
}
