package org.studentled.classroom;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Asks Google again, after a while, what may be asked twice; what creates something is sent once. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final int tries;
    private final Duration pause;
    private final Waiting waiting;
    private final Runnable whenRefused;

    /** @param whenRefused what to do when the teacher's consent is gone */
    Patience(int tries, Duration pause, Waiting waiting, Runnable whenRefused) {
        this.tries = tries;
        this.pause = pause;
        this.waiting = waiting;
        this.whenRefused = whenRefused;
    }

    /** @throws Trouble when it is of no use to ask again */
    <T> T ask(AbstractGoogleClientRequest<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.execute();
            } catch (IOException failure) {
                Trouble trouble = Trouble.of(failure);
                // A POST that seems to have failed may have been carried out: asking again would do it twice.
                boolean again = !request.getRequestMethod().equals("POST") && trouble.isPassing();
                if (trouble.kind() == Trouble.Kind.CONNECT_AGAIN) {
                    whenRefused.run();
                }
                if (!again || attempt >= tries || trouble.askedToWait().compareTo(LONGEST) > 0) {
                    throw trouble;
                }
                wait(attempt, trouble);
            }
        }
    }

    private void wait(int attempt, Trouble trouble) {
        long ceiling = Math.min(pause.toMillis() << (attempt - 1), LONGEST.toMillis());
        long jittered = ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
        try {
            waiting.take(
                    Duration.ofMillis(Math.max(jittered, trouble.askedToWait().toMillis())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    /** How time is let pass. */
    interface Waiting {

        void take(Duration duration) throws InterruptedException;
    }
}
