package org.studentled.access;

import org.springframework.stereotype.Component;
import org.studentled.school.Acting;
import org.studentled.school.Who;

/** Tells other modules who is acting in this request; outside a request it is the system. */
@Component
class ActingNow implements Acting {

    private final Visitors visitors;

    ActingNow(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public Who now() {
        return visitors.now().map(Visit::who).orElseGet(Who::system);
    }
}
