package org.studentled.scheduling;

import java.util.Comparator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link to a family that holds a link of another device, only to the contact on file. */
@Component
public class LinkRenewal {

    private final ApplicationEventPublisher events;

    LinkRenewal(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** It belongs to the round that is open longest. */
    @Transactional
    public void request(FamilyVisitor family) {
        family.participants().stream()
                .max(Comparator.comparing(
                        participant -> participant.round().dates().closesOn()))
                .ifPresent(participant -> events.publishEvent(new FamilyVisitor.LinkAsked(
                        family.adult().id(),
                        participant.round().id(),
                        participant.student().callName())));
    }
}
