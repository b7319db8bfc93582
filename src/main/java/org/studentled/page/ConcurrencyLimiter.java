package org.studentled.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets so many in at the same time, and so many from one place on the network; the next is asked to come again. */
final class ConcurrencyLimiter {

    private final int most;
    private final int mostFromOnePlace;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private int all;

    ConcurrencyLimiter(int most, int mostFromOnePlace) {
        this.most = most;
        this.mostFromOnePlace = mostFromOnePlace;
    }

    /**
     * To be closed, once, by who leaves.
     *
     * @throws Refusal 503 when there are too many already
     */
    Place enter(String from) {
        if (!tryEnter(from)) {
            throw new Refusal(503, "page.refusal.busy");
        }
        return () -> leave(from);
    }

    synchronized boolean tryEnter(String from) {
        if (all >= most || inside.getOrDefault(from, 0) >= mostFromOnePlace) {
            return false;
        }
        inside.merge(from, 1, Integer::sum);
        all++;
        return true;
    }

    synchronized void leave(String from) {
        all--;
        inside.computeIfPresent(from, (place, count) -> count == 1 ? null : count - 1);
    }

    /** One who is inside. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
