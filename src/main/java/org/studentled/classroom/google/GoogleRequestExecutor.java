package org.studentled.classroom.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RetryPolicy;
import org.studentled.connect.Sleeper;

/** Sends Google's requests: within its quota, with a fresh token, again where that is safe; what creates is sent once. */
public final class GoogleRequestExecutor {

    private final RetryPolicy retryPolicy;
    private final Sleeper sleeper;
    private final TokenRenewal tokenRenewal;
    private final Runnable whenRefused;
    private final List<TokenBucket> tokenBuckets;

    /**
     * @param tokenRenewal how an access token that has expired is renewed
     * @param whenRefused what to do when the person's consent is gone
     */
    public GoogleRequestExecutor(
            ConnectionLimits limits,
            Sleeper sleeper,
            TokenRenewal tokenRenewal,
            Runnable whenRefused,
            List<TokenBucket> tokenBuckets) {
        this.retryPolicy = new RetryPolicy(limits, sleeper, true);
        this.sleeper = sleeper;
        this.tokenRenewal = tokenRenewal;
        this.whenRefused = whenRefused;
        this.tokenBuckets = List.copyOf(tokenBuckets);
    }

    /** @throws ClassroomException when it is of no use to ask again */
    <T> T execute(AbstractGoogleClientRequest<T> request) {
        try {
            try {
                return attempt(request);
            } catch (ClassroomException unauthorized) {
                if (!isUnauthorized(unauthorized)) {
                    throw unauthorized;
                }
                // Nothing was done, so even a POST may be sent again.
                retryPolicy.execute(this::renew, failure -> true);
                return attempt(request);
            }
        } catch (ClassroomException exception) {
            if (exception.kind() == ClassroomException.Kind.CONNECT_AGAIN) {
                whenRefused.run();
            }
            throw exception;
        }
    }

    private <T> T attempt(AbstractGoogleClientRequest<T> request) {
        // A POST that seems to have failed may have been carried out: asking again would do it twice.
        boolean isRepeatable = !request.getRequestMethod().equals("POST");
        return retryPolicy.execute(() -> send(request), failure -> isRepeatable);
    }

    private <T> T send(AbstractGoogleClientRequest<T> request) {
        awaitToken();
        try {
            return request.execute();
        } catch (IOException failure) {
            throw ClassroomException.of(failure);
        } catch (IllegalArgumentException | NullPointerException notJson) {
            // So Google's reader meets an answer that is empty, and one that breaks off.
            throw new ClassroomException(ClassroomException.Kind.DOWN, notJson, Duration.ZERO);
        }
    }

    private boolean renew() {
        try {
            tokenRenewal.renew();
            return true;
        } catch (IOException failure) {
            throw ClassroomException.of(failure);
        } catch (IllegalArgumentException | NullPointerException notJson) {
            throw new ClassroomException(ClassroomException.Kind.DOWN, notJson, Duration.ZERO);
        }
    }

    private static boolean isUnauthorized(ClassroomException exception) {
        return exception.getCause() instanceof GoogleJsonResponseException answer && answer.getStatusCode() == 401;
    }

    private void awaitToken() {
        try {
            for (TokenBucket tokenBucket : tokenBuckets) {
                Duration wait = tokenBucket.acquire();
                if (!wait.isZero()) {
                    sleeper.sleep(wait);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClassroomException(ClassroomException.Kind.DOWN, stopped, Duration.ZERO);
        }
    }

    /** How an access token is renewed. */
    public interface TokenRenewal {

        void renew() throws IOException;
    }
}
