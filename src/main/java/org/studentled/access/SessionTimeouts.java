package org.studentled.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

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
        return session.actor().isStaff() ? staff : others;
    }
}
