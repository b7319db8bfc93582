package org.studentled.scheduling;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those who asked for another time: when one is free again, the one who has waited longest hears of it first. */
@Component
class WaitList {

    private final Regrets regrets;
    private final FreeTimes free;
    private final ApplicationEventPublisher events;

    WaitList(Regrets regrets, FreeTimes free, ApplicationEventPublisher events) {
        this.regrets = regrets;
        this.free = free;
        this.events = events;
    }

    @EventListener
    @Order(10)
    void tellTheFirst(Booking.Freed freed) {
        Optional<Regrets.Waiting> first = regrets.waiting(freed.round()).stream()
                .filter(waiting -> !waiting.household().equals(freed.by()))
                .findFirst();
        first.filter(waiting -> !free.of(freed.round(), waiting.household()).isEmpty())
                .ifPresent(waiting -> {
                    regrets.offered(waiting);
                    events.publishEvent(new Booking.Offered(waiting.participation(), waiting.household()));
                });
    }
}
