package org.studentled.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;

/** Lets one place on the network try only so often. */
@Component
class Turnstile {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES = 20;
    private static final int PLACES = 10_000;

    private final Map<String, Deque<Instant>> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    void pass(String place) {
        Instant now = clock.instant();
        if (tries.size() > PLACES) {
            tries.clear();
        }
        Deque<Instant> mine = tries.computeIfAbsent(place, p -> new ArrayDeque<>());
        synchronized (mine) {
            while (!mine.isEmpty() && mine.peekFirst().isBefore(now.minus(WINDOW))) {
                mine.removeFirst();
            }
            if (mine.size() >= TRIES) {
                throw new Refusal(429, "access.signIn.tooOften");
            }
            mine.addLast(now);
        }
    }
}
