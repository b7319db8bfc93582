package org.studentled.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.studentled.page.StreamSessions;

/** Ends live streams with the visit: by leaving, by idleness, when access ends or the platform is stopped. */
@Component
class SessionStreams implements StreamSessions {

    private final CurrentSession currentSession;
    private final Sessions sessions;

    SessionStreams(CurrentSession currentSession, Sessions sessions) {
        this.currentSession = currentSession;
        this.sessions = sessions;
    }

    @Override
    public String current() {
        return currentSession.key();
    }

    @Override
    public Set<String> stillOpen(Collection<String> visits) {
        return sessions.stillOpen(visits);
    }
}
