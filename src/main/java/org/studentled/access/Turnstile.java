package org.studentled.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.studentled.page.TooOften;

/** Lets one place on the network, or one link, come in only so often. */
@Component
public class Turnstile {

    private static final int PLACES = 10_000;

    private final Map<String, Deque<Instant>> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooOften when the place came too often already; that is not counted again */
    public void pass(Gate gate, String place) {
        look(gate, place, true);
    }

    /** As {@link #pass}, but only looks: what is counted is counted by {@link #pass} once it went wrong. */
    public void mayStillTry(Gate gate, String place) {
        look(gate, place, false);
    }

    private void look(Gate gate, String place, boolean counts) {
        Instant now = clock.instant();
        if (tries.size() > PLACES) {
            tries.values().removeIf(each -> isOver(each, now));
        }
        Deque<Instant> mine = tries.computeIfAbsent(gate + " " + place, key -> new ArrayDeque<>());
        synchronized (mine) {
            while (!mine.isEmpty() && !mine.getFirst().plus(gate.window).isAfter(now)) {
                mine.removeFirst();
            }
            if (mine.size() >= gate.most) {
                throw new TooOften(Duration.between(now, mine.getFirst().plus(gate.window)));
            }
            if (counts) {
                mine.addLast(now);
            }
        }
    }

    private static boolean isOver(Deque<Instant> each, Instant now) {
        synchronized (each) {
            return each.isEmpty() || each.getLast().plus(Gate.LONGEST).isBefore(now);
        }
    }

    /** What is counted, and how much of it is too much. */
    public enum Gate {
        /** Sign-in links asked for from one place. */
        SIGN_IN(20, Duration.ofMinutes(15)),
        /** Pages of families from one place; a whole school may sit behind one address. */
        FAMILY_PLACE(1_200, Duration.ofMinutes(5)),
        /** Links and codes from one place that are none. */
        FAMILY_GUESS(60, Duration.ofMinutes(15)),
        /** Fresh links asked for from one place. */
        FRESH_PLACE(20, Duration.ofMinutes(15)),
        /** Fresh links asked for in one adult's name. */
        FRESH_ADULT(2, Duration.ofMinutes(15)),
        /** Pages of one link. */
        FAMILY_LINK(120, Duration.ofMinutes(5));

        static final Duration LONGEST = Duration.ofMinutes(15);

        private final int most;
        private final Duration window;

        Gate(int most, Duration window) {
            this.most = most;
            this.window = window;
        }
    }
}
