package org.studentled.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits how many requests run at the same time, in all and per client address; the next one is asked to retry. */
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
     * @throws RequestRefused (unavailable) when there are too many already
     */
    Place enter(String from) {
        if (!tryEnter(from)) {
            throw RequestRefused.unavailable("page.error.busy");
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
