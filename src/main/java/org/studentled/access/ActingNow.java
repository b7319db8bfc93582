package org.studentled.access;

import org.springframework.stereotype.Component;
import org.studentled.school.Acting;
import org.studentled.school.Who;

/** Tells the rest of the house who acts in this request; outside of one it is the system itself. */
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
