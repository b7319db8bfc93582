package org.studentled.workflow.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.access.LandingPage;
import org.studentled.access.Session;
import org.studentled.school.Role;

/** Teachers and students begin with what waits for them. */
@Component
class InboxLandingPage implements LandingPage {

    @Override
    public Optional<String> pathFor(Session session) {
        boolean hasInbox = session.actor().is(Role.TEACHER) || session.actor().is(Role.STUDENT);
        return hasInbox ? Optional.of("/desk") : Optional.empty();
    }
}
