package org.studentled.classroom;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Asks Google again, after a while, what may be asked twice; what creates something is sent once. */
final class RetryPolicy {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final int tries;
    private final Duration pause;
    private final Sleeper sleeper;
    private final TokenRenewal tokenRenewal;
    private final Runnable whenRefused;
    private final List<TokenBucket> tokenBuckets;

    /**
     * @param tokenRenewal how an access token that has expired is renewed
     * @param whenRefused what to do when the person's consent is gone
     */
    RetryPolicy(
            int tries,
            Duration pause,
            Sleeper sleeper,
            TokenRenewal tokenRenewal,
            Runnable whenRefused,
            List<TokenBucket> tokenBuckets) {
        this.tries = tries;
        this.pause = pause;
        this.sleeper = sleeper;
        this.tokenRenewal = tokenRenewal;
        this.whenRefused = whenRefused;
        this.tokenBuckets = List.copyOf(tokenBuckets);
    }

    /** @throws ClassroomException when it is of no use to ask again */
    <T> T execute(AbstractGoogleClientRequest<T> request) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            awaitToken();
            try {
                return request.execute();
            } catch (GoogleJsonResponseException unauthorized) {
                if (unauthorized.getStatusCode() == 401 && !renewed) {
                    // Nothing was done, so even a POST may be sent again.
                    renew();
                    renewed = true;
                } else {
                    handleFailure(request, attempt, ClassroomException.of(unauthorized));
                }
            } catch (IOException failure) {
                handleFailure(request, attempt, ClassroomException.of(failure));
            } catch (IllegalArgumentException notJson) {
                handleFailure(
                        request, attempt, new ClassroomException(ClassroomException.Kind.DOWN, notJson, Duration.ZERO));
            }
        }
    }

    private void renew() {
        for (int attempt = 1; ; attempt++) {
            try {
                tokenRenewal.renew();
                return;
            } catch (IOException failure) {
                handleFailure(attempt, ClassroomException.of(failure), true);
            }
        }
    }

    private void handleFailure(AbstractGoogleClientRequest<?> request, int attempt, ClassroomException exception) {
        // A POST that seems to have failed may have been carried out: asking again would do it twice.
        handleFailure(attempt, exception, !request.getRequestMethod().equals("POST"));
    }

    private void handleFailure(int attempt, ClassroomException exception, boolean mayBeRepeated) {
        boolean again = mayBeRepeated && exception.isPassing();
        if (exception.kind() == ClassroomException.Kind.CONNECT_AGAIN) {
            whenRefused.run();
        }
        if (!again || attempt >= tries || exception.askedToWait().compareTo(LONGEST) > 0) {
            throw exception;
        }
        long ceiling = Math.min(pause.toMillis() << (attempt - 1), LONGEST.toMillis());
        long jittered = ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
        sleep(Duration.ofMillis(Math.max(jittered, exception.askedToWait().toMillis())));
    }

    private void awaitToken() {
        for (TokenBucket tokenBucket : tokenBuckets) {
            Duration wait = tokenBucket.acquire();
            if (!wait.isZero()) {
                sleep(wait);
            }
        }
    }

    private void sleep(Duration duration) {
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClassroomException(ClassroomException.Kind.DOWN, stopped, Duration.ZERO);
        }
    }

    /** How an access token is renewed. */
    interface TokenRenewal {

        void renew() throws IOException;
    }

    /** How time is let pass. */
    interface Sleeper {

        void sleep(Duration duration) throws InterruptedException;
    }
}
