package org.studentled.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.school.Role;

/** After how long without use a session ends. */
@Component
class SessionTimeouts {

    private final Duration staff;
    private final Duration others;
    private final Duration shared;

    SessionTimeouts(
            @Value("${school.session.staff-idle-timeout:60m}") Duration staff,
            @Value("${school.session.others-idle-timeout:60m}") Duration others,
            @Value("${school.session.shared-device-idle-timeout:15m}") Duration shared) {
        this.staff = staff;
        this.others = others;
        this.shared = shared;
    }

    /** A child on someone else's device is forgotten soon. */
    Duration idleTimeout(Session session) {
        if (session.handedOverBy() != null) {
            return shared;
        }
        if (session.actor().is(Role.DOOR_HELPER)) {
            // A phone sleeps in a pocket between two families; the pass says with each request whether it is over.
            return SessionRow.LONGEST;
        }
        return session.actor().isStaff() ? staff : others;
    }
}
