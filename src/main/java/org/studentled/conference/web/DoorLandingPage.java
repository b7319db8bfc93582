package org.studentled.conference.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.access.LandingPage;
import org.studentled.access.Session;
import org.studentled.school.Role;

/** Whoever helps at the door has one page. */
@Component
class DoorLandingPage implements LandingPage {

    @Override
    public Optional<String> pathFor(Session session) {
        return session.actor().is(Role.DOOR_HELPER) ? Optional.of("/check-in") : Optional.empty();
    }
}
