package org.studentled.cluster;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.secrets.UrlSigner;

/**
 * Counts for all nodes together how often someone came: a token bucket a key, one row each in the database.
 *
 * <p>The row holds when the bucket will be full again (the generic cell rate algorithm of ATM Forum TM 4.0, section
 * 4.4.2), so taking a token is one statement that two nodes can't both win, and a row whose time has passed says nothing
 * and goes. Keys are kept as seals only: neither addresses nor the tokens of links lie in the table.
 */
@Component
public class RateLimiter {

    private final JdbcClient db;
    private final Clock clock;
    private final UrlSigner urlSigner;

    RateLimiter(JdbcClient db, Clock clock, UrlSigner urlSigner) {
        this.db = db;
        this.clock = clock;
        this.urlSigner = urlSigner;
    }

    /**
     * How much is allowed.
     *
     * @param most so many at once; they come back one by one, all of them within the window
     */
    public record Limit(int most, Duration window) {

        private long stepMillis() {
            return Math.max(1, window.toMillis() / most);
        }

        private long fullMillis() {
            return stepMillis() * most;
        }
    }

    /**
     * Takes one of what is allowed. Not called within a transaction that may be rolled back.
     *
     * @param key what is counted and for whom, of any length
     * @return nothing when it was allowed; otherwise how long until one is, and nothing was counted
     */
    public Optional<Duration> acquire(String key, Limit limit) {
        String bucket = bucketOf(key);
        long now = clock.millis();
        if (fill(bucket, limit, now)) {
            return Optional.empty();
        }
        Optional<Duration> refused = peek(key, limit);
        if (refused.isPresent()) {
            return refused;
        }
        // No row yet, or another began it between the two statements.
        return createBucket(bucket, limit, now) || fill(bucket, limit, now) ? Optional.empty() : peek(key, limit);
    }

    /** As {@link #acquire}, but takes nothing. */
    public Optional<Duration> peek(String key, Limit limit) {
        long now = clock.millis();
        return fullAt(bucketOf(key)).map(fullAt -> waitFor(fullAt, limit, now)).filter(wait -> !wait.isZero());
    }

    /** A bucket that is full again is as good as none. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void deleteFull() {
        db.sql("delete from rate_limit where full_at < :now")
                .param("now", clock.millis())
                .update();
    }

    /** A time beyond the next window was written before the clock was set back, and holds no one up. */
    private boolean fill(String bucket, Limit limit, long now) {
        return db.sql("update rate_limit set full_at = :step + case when full_at > :now and full_at <= :beyond"
                                + " then full_at else :now end where bucket = :bucket"
                                + " and (full_at <= :latest or full_at > :beyond)")
                        .param("step", limit.stepMillis())
                        .param("now", now)
                        .param("beyond", now + 2 * limit.fullMillis())
                        .param("latest", now + limit.fullMillis() - limit.stepMillis())
                        .param("bucket", bucket)
                        .update()
                == 1;
    }

    private boolean createBucket(String bucket, Limit limit, long now) {
        try {
            db.sql("insert into rate_limit (bucket, full_at) values (:bucket, :fullAt)")
                    .param("bucket", bucket)
                    .param("fullAt", now + limit.stepMillis())
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private Optional<Long> fullAt(String bucket) {
        return db.sql("select full_at from rate_limit where bucket = :bucket")
                .param("bucket", bucket)
                .query(Long.class)
                .optional();
    }

    private static Duration waitFor(long fullAt, Limit limit, long now) {
        long wait = fullAt + limit.stepMillis() - limit.fullMillis() - now;
        return Duration.ofMillis(fullAt > now + 2 * limit.fullMillis() ? 0 : Math.max(0, wait));
    }

    private String bucketOf(String key) {
        return urlSigner.sign("rate limit " + key);
    }
}
