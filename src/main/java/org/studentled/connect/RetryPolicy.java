package org.studentled.connect;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Asks again, after a while, what may be asked twice: later each time, and never sooner than the other side wishes. */
public final class RetryPolicy {

    private final ExponentialBackOff backOff;
    private final Sleeper sleeper;
    private final boolean jittered;

    /** @param jittered whether waits differ a little, so that many who were refused together do not return together */
    public RetryPolicy(ConnectionLimits limits, Sleeper sleeper, boolean jittered) {
        this.sleeper = sleeper;
        this.jittered = jittered;
        backOff = new ExponentialBackOff(limits.initialBackoff().toMillis(), 2);
        backOff.setMaxInterval(ConnectionLimits.LONGEST_WAIT.toMillis());
        backOff.setMaxAttempts(limits.maxAttempts() - 1);
    }

    /**
     * Makes attempts until one succeeds, fails for good, or was the last.
     *
     * @param isRepeatable false for what may have been done although it seems to have failed, such as a POST
     * @throws RemoteException the failure of the last attempt
     */
    public <T> T execute(Supplier<T> attempt, Predicate<RemoteException> isRepeatable) {
        var waits = backOff.start();
        while (true) {
            try {
                return attempt.get();
            } catch (RemoteException failure) {
                if (!failure.isPassing()
                        || !isRepeatable.test(failure)
                        || failure.askedToWait().compareTo(ConnectionLimits.LONGEST_WAIT) > 0) {
                    throw failure;
                }
                var wait = waits.nextBackOff();
                if (wait == BackOffExecution.STOP) {
                    throw failure;
                }
                pause(failure, Math.max(jittered(wait), failure.askedToWait().toMillis()));
            }
        }
    }

    private long jittered(long wait) {
        return jittered ? wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1) : wait;
    }

    private void pause(RemoteException failure, long millis) {
        try {
            sleeper.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
