package org.studentled.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, of one kind.
 *
 * @param key names what the kind keeps of it; unique within the kind
 * @param group what fails together and is mended together, such as a class or a way of sending
 * @param attempts how often it was claimed since it was enqueued or someone asked for another try
 * @param version counts how often it was asked for
 * @param handedOverAt set from the moment it left until its answer is known
 * @param failingSince when the failure began that still stands
 */
public record OutboxEntry(
        String kind,
        UUID key,
        String group,
        State state,
        int attempts,
        int version,
        @Nullable Instant handedOverAt,
        @Nullable Failure failure,
        @Nullable Instant failingSince,
        Instant createdAt) {

    public boolean isWaiting() {
        return state == State.WAITING || state == State.HELD;
    }

    /** Whether someone must decide about it. */
    public boolean hasFailed() {
        return state == State.DEAD || state == State.UNKNOWN;
    }

    /** Where an entry stands. */
    public enum State {
        WAITING,
        /** Due, but not at this hour. */
        HELD,
        DONE,
        WITHDRAWN,
        /** It was handed over and no answer came: it may have had its effect or not, and is never repeated automatically. */
        UNKNOWN,
        /** Given up. */
        DEAD
    }
}
