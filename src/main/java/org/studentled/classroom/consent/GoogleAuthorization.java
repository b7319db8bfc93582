package org.studentled.classroom.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.studentled.classroom.google.Permission;
import org.studentled.school.Actor;

/**
 * Someone's consent that the school reads, and perhaps writes, Google Classroom in their name.
 *
 * @param consentId tells it from the one that takes its place
 * @param scopes what was really granted, by short names; less than was asked for where a box was unticked
 */
public record GoogleAuthorization(
        Actor actor,
        UUID consentId,
        String googleId,
        String account,
        Set<String> scopes,
        State state,
        Instant connectedAt) {

    public boolean holds() {
        return state == State.CONNECTED;
    }

    public boolean allows(Permission permission) {
        return holds() && permission.isIn(scopes);
    }

    /** Keeps the account out of every log. */
    @Override
    public String toString() {
        return "Connection[" + actor + ", " + state + "]";
    }

    /** Whether the consent still holds. */
    enum State {
        CONNECTED,
        NEEDS_CONSENT
    }
}
