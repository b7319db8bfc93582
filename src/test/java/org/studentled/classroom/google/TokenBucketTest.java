package org.studentled.classroom.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket tokenBucket = new TokenBucket(1200, nanos::get);

    @Test
    void a_teachers_morning_starts_without_waiting() {
        for (int call = 0; call < 300; call++) {
            assertThat(tokenBucket.acquire()).isZero();
        }
        assertThat(tokenBucket.acquire()).isPositive();
    }

    @Test
    void no_sixty_seconds_ever_see_more_than_google_allows() {
        Deque<Long> lastMinute = new ArrayDeque<>();
        for (int call = 0; call < 10_000; call++) {
            nanos.addAndGet(tokenBucket.acquire().toNanos());
            long now = nanos.get();
            lastMinute.addLast(now);
            while (lastMinute.getFirst() <= now - Duration.ofSeconds(60).toNanos()) {
                lastMinute.removeFirst();
            }
            assertThat(lastMinute).hasSizeLessThanOrEqualTo(1200);
        }
    }
}
