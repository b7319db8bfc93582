package org.studentled.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.studentled.page.StreamVisits;

/** Ends live streams with the visit: by leaving, by idleness, when access ends or the platform is stopped. */
@Component
class SessionStreams implements StreamVisits {

    private final Visitors visitors;
    private final Sessions sessions;

    SessionStreams(Visitors visitors, Sessions sessions) {
        this.visitors = visitors;
        this.sessions = sessions;
    }

    @Override
    public String current() {
        return visitors.session();
    }

    @Override
    public Set<String> stillOpen(Collection<String> visits) {
        return sessions.stillOpen(visits);
    }
}
