package org.studentled.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.cluster.RateLimiter;
import org.studentled.page.TooManyRequestsException;

/** Rate limiter: one client address, or one link, may try only so often, on all nodes together. */
@Component
public class RateLimits {

    private final RateLimiter limiter;

    RateLimits(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** @throws TooManyRequestsException when the place came too often already; that is not counted again */
    public void acquire(Subject subject, String place) {
        refuse(limiter.acquire(key(subject, place), subject.limit));
    }

    /** As {@link #acquire}, but only looks: what is counted is counted by {@link #acquire} once it went wrong. */
    public void check(Subject subject, String place) {
        refuse(limiter.peek(key(subject, place), subject.limit));
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(until -> {
            throw new TooManyRequestsException(until);
        });
    }

    private static String key(Subject subject, String place) {
        return subject + " " + place;
    }

    /** What is counted, and how much of it is too much. */
    public enum Subject {
        /** Logins that platforms begin for browsers of one place; a whole school may come in the same minute. */
        LAUNCH_PLACE(3_000, Duration.ofMinutes(5)),
        /** Ways to a provider and back from one place; a whole school may come in the same minute. */
        PROVIDER_SIGN_IN(3_000, Duration.ofMinutes(5)),
        /** Sign-in links asked for from one place. */
        SIGN_IN(20, Duration.ofMinutes(15)),
        /** Pages of families from one place; a whole school may sit behind one address. */
        FAMILY_PLACE(1_200, Duration.ofMinutes(5)),
        /** Links and codes from one place that are none. */
        FAMILY_GUESS(60, Duration.ofMinutes(15)),
        /** Links and codes of door passes from one place that are none. */
        DOOR_GUESS(60, Duration.ofMinutes(15)),
        /** Fresh links asked for from one place. */
        FRESH_PLACE(20, Duration.ofMinutes(15)),
        /** Fresh links asked for in one adult's name. */
        FRESH_ADULT(2, Duration.ofMinutes(15)),
        /** Pages of one link. */
        FAMILY_LINK(120, Duration.ofMinutes(5));

        private final RateLimiter.Limit limit;

        Subject(int most, Duration window) {
            limit = new RateLimiter.Limit(most, window);
        }
    }
}
