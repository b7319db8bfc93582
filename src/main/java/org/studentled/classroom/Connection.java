package org.studentled.classroom;

import java.time.Instant;
import org.studentled.school.StaffId;

/** A teacher's consent that the school reads and writes Google Classroom in her name. */
record Connection(
        StaffId staff, String googleId, String account, String sealedToken, State state, Instant connectedAt) {

    /** Keeps the sealed token out of every log. */
    @Override
    public String toString() {
        return "Connection[" + staff + ", " + state + "]";
    }

    /** Whether the consent still holds. */
    enum State {
        CONNECTED,
        NEEDS_CONSENT
    }
}
