package org.studentled.outbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.RetentionPolicy;

/** What was settled long ago can't be asked for again, and need not be known any more. */
@Component
class OutboxRetention implements RetentionPolicy {

    private static final Duration KEPT = Duration.ofDays(800);

    private final OutboxTable table;

    OutboxRetention(OutboxTable table) {
        this.table = table;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        return table.deleteSettledBefore(now.minus(KEPT));
    }
}
