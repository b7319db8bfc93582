package org.studentled.connect;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent that is asked for at another system.
 *
 * @param flow whose way there and back it is; a state or a ticket of another one's is unknown to it
 * @param person whose consent it is
 * @param subject what it is about, if it is about something
 * @param detail what else is needed when they come back
 */
public record PendingAuthorization(
        String flow, UUID person, @Nullable UUID subject, String detail) {

    /**
     * One way there and back.
     *
     * @param state what comes back with them, once
     * @param verifier the proof that who exchanges the code is who asked for it (RFC 7636)
     * @param browser the key by which the browser that began is known
     */
    public record Departure(PendingAuthorization authorization, String state, String verifier, String browser) {

        /** Keeps the keys out of every log. */
        @Override
        public String toString() {
            return "Departure[" + authorization + "]";
        }
    }
}
