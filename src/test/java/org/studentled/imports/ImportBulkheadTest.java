package org.studentled.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.studentled.page.RequestRefused;

/** How many lists are read at the same time. */
@Timeout(20)
class ImportBulkheadTest {

    @Test
    void forty_who_send_lists_at_once_are_served_three_at_a_time_and_none_is_left_out() throws Exception {
        ImportBulkhead bulkhead = new ImportBulkhead();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var crowd = Executors.newFixedThreadPool(40);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                answers.add(crowd.submit(() -> bulkhead.run(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isLessThan(3);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void whoever_waits_too_long_is_asked_to_come_again_and_a_reading_that_fails_gives_its_place_back()
            throws Exception {
        ImportBulkhead bulkhead = new ImportBulkhead(1, Duration.ofMillis(20));
        assertThatThrownBy(() -> bulkhead.run(() -> {
                    throw new UnreadableFileException(UnreadableFileException.Kind.NO_TEXT);
                }))
                .isInstanceOf(UnreadableFileException.class);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> reading = other.submit(() -> bulkhead.run(() -> {
                begun.countDown();
                return isOver(over);
            }));
            begun.await();
            assertThatThrownBy(() -> bulkhead.run(() -> true)).isInstanceOf(RequestRefused.class);
            over.countDown();
            assertThat(reading.get()).isTrue();
            assertThat(bulkhead.run(() -> true)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
