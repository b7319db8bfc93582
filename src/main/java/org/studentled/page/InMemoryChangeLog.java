package org.studentled.page;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For a single node, the only kind the embedded database allows: nothing is written to a table. */
final class InMemoryChangeLog implements ChangeLog {

    /** Another one after a restart, so that a screen from before it catches up. */
    private final long beginning = new SecureRandom().nextInt();

    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    @Override
    public void record(String topic) {
        // There is no other node to hear of it.
    }

    @Override
    public void committed(String topic) {
        changes.merge(topic, beginning + 1, (before, one) -> before + 1);
    }

    @Override
    public long version(String topic) {
        return changes.getOrDefault(topic, beginning);
    }
}
