package org.studentled.ltijava;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The times of scores: for one person in one column each is later than the one before (assignment and grade services
 * 2.0, section 3.4.9), on all nodes and also when a clock is set back.
 */
@Component
class ScoreTimestamps {

    /** Longer than any course runs. */
    private static final Duration KEPT = Duration.ofDays(800);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;

    ScoreTimestamps(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param tick the smallest step the platform can tell apart */
    Instant next(URI column, String subject, Duration tick) {
        var key = RandomTokens.hash(column + "\n" + subject);
        try {
            return take(key, tick);
        } catch (DuplicateKeyException takenMeanwhile) {
            return take(key, tick);
        }
    }

    private Instant take(String key, Duration tick) {
        return Optional.ofNullable(alone.execute(status -> {
                    var now = cut(clock.instant(), tick);
                    var last = jdbc.sql("select last_at from lti_score_time where score_key = ? for update")
                            .param(key)
                            .query(Timestamp.class)
                            .optional()
                            .map(Timestamp::toInstant);
                    var next = last.map(before -> later(now, cut(before, tick).plus(tick)))
                            .orElse(now);
                    save(key, next, last.isPresent());
                    return next;
                }))
                .orElseThrow();
    }

    private void save(String key, Instant next, boolean known) {
        var sql = known
                ? "update lti_score_time set last_at = ? where score_key = ?"
                : "insert into lti_score_time (last_at, score_key) values (?, ?)";
        jdbc.sql(sql).params(Timestamp.from(next), key).update();
        if (!known) {
            jdbc.sql("delete from lti_score_time where last_at < ?")
                    .param(Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant cut(Instant at, Duration tick) {
        return at.truncatedTo(tick.compareTo(Duration.ofSeconds(1)) < 0 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS);
    }
}
