package org.studentled.classroom;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Asks Google again, after a while, what may be asked twice; what creates something is sent once. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final int tries;
    private final Duration pause;
    private final Waiting waiting;
    private final Renewal renewal;
    private final Runnable whenRefused;
    private final List<Allowance> allowances;

    /**
     * @param renewal how an access token that has expired is renewed
     * @param whenRefused what to do when the person's consent is gone
     */
    Patience(
            int tries,
            Duration pause,
            Waiting waiting,
            Renewal renewal,
            Runnable whenRefused,
            List<Allowance> allowances) {
        this.tries = tries;
        this.pause = pause;
        this.waiting = waiting;
        this.renewal = renewal;
        this.whenRefused = whenRefused;
        this.allowances = List.copyOf(allowances);
    }

    /** @throws Trouble when it is of no use to ask again */
    <T> T ask(AbstractGoogleClientRequest<T> request) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            waitForOurTurn();
            try {
                return request.execute();
            } catch (GoogleJsonResponseException unauthorized) {
                if (unauthorized.getStatusCode() == 401 && !renewed) {
                    // Nothing was done, so even a POST may be sent again.
                    renew();
                    renewed = true;
                } else {
                    settle(request, attempt, Trouble.of(unauthorized));
                }
            } catch (IOException failure) {
                settle(request, attempt, Trouble.of(failure));
            } catch (IllegalArgumentException notJson) {
                settle(request, attempt, new Trouble(Trouble.Kind.DOWN, notJson, Duration.ZERO));
            }
        }
    }

    private void renew() {
        for (int attempt = 1; ; attempt++) {
            try {
                renewal.renew();
                return;
            } catch (IOException failure) {
                settle(attempt, Trouble.of(failure), true);
            }
        }
    }

    private void settle(AbstractGoogleClientRequest<?> request, int attempt, Trouble trouble) {
        // A POST that seems to have failed may have been carried out: asking again would do it twice.
        settle(attempt, trouble, !request.getRequestMethod().equals("POST"));
    }

    private void settle(int attempt, Trouble trouble, boolean mayBeRepeated) {
        boolean again = mayBeRepeated && trouble.isPassing();
        if (trouble.kind() == Trouble.Kind.CONNECT_AGAIN) {
            whenRefused.run();
        }
        if (!again || attempt >= tries || trouble.askedToWait().compareTo(LONGEST) > 0) {
            throw trouble;
        }
        long ceiling = Math.min(pause.toMillis() << (attempt - 1), LONGEST.toMillis());
        long jittered = ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
        pass(Duration.ofMillis(Math.max(jittered, trouble.askedToWait().toMillis())));
    }

    private void waitForOurTurn() {
        for (Allowance allowance : allowances) {
            Duration wait = allowance.take();
            if (!wait.isZero()) {
                pass(wait);
            }
        }
    }

    private void pass(Duration duration) {
        try {
            waiting.take(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble(Trouble.Kind.DOWN, stopped, Duration.ZERO);
        }
    }

    /** How an access token is renewed. */
    interface Renewal {

        void renew() throws IOException;
    }

    /** How time is let pass. */
    interface Waiting {

        void take(Duration duration) throws InterruptedException;
    }
}
