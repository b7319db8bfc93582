package org.studentled.access;

import org.springframework.stereotype.Component;
import org.studentled.school.Actor;
import org.studentled.school.CurrentActor;

/** Tells other modules who is acting in this request; outside a request it is the system. */
@Component
class RequestActor implements CurrentActor {

    private final CurrentSession currentSession;

    RequestActor(CurrentSession currentSession) {
        this.currentSession = currentSession;
    }

    @Override
    public Actor current() {
        return currentSession.find().map(Session::actor).orElseGet(Actor::system);
    }
}
