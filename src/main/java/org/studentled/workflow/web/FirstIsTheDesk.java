package org.studentled.workflow.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.access.FirstPage;
import org.studentled.access.Visit;
import org.studentled.school.Role;

/** Teachers and students begin with what waits for them. */
@Component
class FirstIsTheDesk implements FirstPage {

    @Override
    public Optional<String> pathFor(Visit visit) {
        boolean atDesk = visit.who().is(Role.TEACHER) || visit.who().is(Role.STUDENT);
        return atDesk ? Optional.of("/desk") : Optional.empty();
    }
}
