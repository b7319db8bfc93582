package org.studentled.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;

/**
 * Lets a few lists be read at a time. One may take some forty megabytes while it is taken apart; forty at once would take
 * what the whole school has. Whoever comes meanwhile waits a moment, before a connection or a row is held.
 */
@Component
public class ImportBulkhead {

    private static final int AT_A_TIME = 3;
    private static final Duration WAIT = Duration.ofSeconds(15);

    private final Semaphore places;
    private final Duration wait;

    @Autowired
    ImportBulkhead() {
        this(AT_A_TIME, WAIT);
    }

    ImportBulkhead(int atATime, Duration wait) {
        places = new Semaphore(atATime, true);
        this.wait = wait;
    }

    /** @throws RequestRefused (unavailable) when the others take too long */
    public <T> T run(Supplier<T> reading) {
        if (!isFree()) {
            throw RequestRefused.unavailable("page.error.busy");
        }
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
