package org.studentled.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.school.Adult;

/** Every link and code of an adult ends in the moment in which the office says that they may not be invited. */
@Component
class BlockedAdultEventListener {

    private final FamilyLinks familyLinks;

    BlockedAdultEventListener(FamilyLinks familyLinks) {
        this.familyLinks = familyLinks;
    }

    @EventListener
    void on(Adult.Blocked blocked) {
        familyLinks.endAllOf(blocked.adult());
    }
}
