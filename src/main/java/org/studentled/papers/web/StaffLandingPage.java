package org.studentled.papers.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.access.LandingPage;
import org.studentled.access.Session;

/** Staff who teach no class begin with what they are there for. */
@Component
class StaffLandingPage implements LandingPage {

    @Override
    public Optional<String> pathFor(Session session) {
        return switch (session.actor().role()) {
            case SPECIALIST -> Optional.of("/specialist");
            case COUNSELOR -> Optional.of("/caseload");
            case PRINCIPAL -> Optional.of("/tonight");
            default -> Optional.empty();
        };
    }
}
