package org.studentled.scheduling;

import java.util.Comparator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link to a family that holds a link of another device, only to the contact on file. */
@Component
public class FreshLinks {

    private final ApplicationEventPublisher events;

    FreshLinks(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** It belongs to the round that is open longest. */
    @Transactional
    public void ask(Family family) {
        family.children().stream()
                .max(Comparator.comparing(child -> child.round().calendar().closesOn()))
                .ifPresent(child -> events.publishEvent(new Family.LinkAsked(
                        family.adult().id(), child.round().id(), child.student().callName())));
    }
}
