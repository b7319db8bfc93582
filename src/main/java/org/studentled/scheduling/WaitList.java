package org.studentled.scheduling;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those who asked for another time: when one is free again, the one who has waited longest hears of it first. */
@Component
class WaitList {

    private final Declines declines;
    private final AvailableSlots free;
    private final ApplicationEventPublisher events;

    WaitList(Declines declines, AvailableSlots free, ApplicationEventPublisher events) {
        this.declines = declines;
        this.free = free;
        this.events = events;
    }

    @EventListener
    @Order(10)
    void offerToFirst(Booking.Freed freed) {
        Optional<Declines.WaitingHousehold> first = declines.waitingHousehold(freed.round()).stream()
                .filter(waitingHousehold -> !waitingHousehold.household().equals(freed.by()))
                .findFirst();
        first.filter(waitingHousehold -> !free.findByRoundAndHousehold(freed.round(), waitingHousehold.household())
                        .isEmpty())
                .ifPresent(waitingHousehold -> {
                    declines.markOffered(waitingHousehold);
                    events.publishEvent(
                            new Booking.Offered(waitingHousehold.participation(), waitingHousehold.household()));
                });
    }
}
