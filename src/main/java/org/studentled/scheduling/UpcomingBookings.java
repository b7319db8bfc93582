package org.studentled.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.UpcomingConferences;
import org.studentled.school.SchoolZone;

/** A round closed before its last conference: who still has a time is told that it does not take place. */
@Component
class UpcomingBookings implements UpcomingConferences {

    private final BookingTable table;
    private final Evenings allEvenings;
    private final ApplicationEventPublisher events;
    private final SchoolZone zone;
    private final Clock clock;

    UpcomingBookings(
            BookingTable table, Evenings evenings, ApplicationEventPublisher events, SchoolZone zone, Clock clock) {
        this.table = table;
        this.allEvenings = evenings;
        this.events = events;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public int in(RoundId round) {
        return ahead(round).size();
    }

    @Override
    public boolean isPostponed(RoundId round) {
        return allEvenings.findByRound(round).stream().anyMatch(Evening::isPostponed);
    }

    /** Before everything else ends with the round; the times are not offered to anyone who waits for one. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Round.ClosedByTeacher closed) {
        // A family that is choosing in this moment is told, or finds the round closed.
        allEvenings.findByRound(closed.round()).forEach(evening -> allEvenings.lock(evening.id()));
        for (Ahead one : ahead(closed.round())) {
            table.delete(one.booking());
            events.publishEvent(new Booking.CalledOff(
                    one.booking().participationId(), one.booking().householdId(), one.arrival()));
        }
    }

    private List<Ahead> ahead(RoundId round) {
        Map<EveningId, Evening> evenings =
                allEvenings.findByRound(round).stream().collect(Collectors.toMap(Evening::id, Function.identity()));
        return (evenings.isEmpty() ? List.<Booking>of() : table.findByEveningIdIn(evenings.keySet()))
                .stream()
                        .map(booking -> new Ahead(
                                booking,
                                zone.at(
                                        requireNonNull(evenings.get(booking.eveningId()))
                                                .date(),
                                        booking.startsAt())))
                        .filter(one -> one.arrival().isAfter(clock.instant()))
                        .toList();
    }

    private record Ahead(Booking booking, Instant arrival) {}
}
