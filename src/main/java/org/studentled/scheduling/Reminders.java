package org.studentled.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Reminds the families who are expected, while it still helps; families who canceled get nothing more. */
@Component
public class Reminders {

    private final Bookings bookings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(Bookings bookings, ApplicationEventPublisher events, Clock clock) {
        this.bookings = bookings;
        this.events = events;
        this.clock = clock;
    }

    /** When the household is to be reminded; nothing where it has no time. */
    public Optional<Instant> at(ParticipationId participation, HouseholdId household, Booking.Ahead ahead) {
        return bookings.findByParticipationAndHousehold(participation, household)
                .map(this::arrival)
                .map(ahead::at);
    }

    @Transactional
    public void send(ParticipationId participation, HouseholdId household, Booking.Ahead ahead) {
        bookings.findByParticipationAndHousehold(participation, household)
                .map(this::arrival)
                .filter(arrival -> ahead.isStillDue(arrival, clock.instant()))
                .ifPresent(arrival -> events.publishEvent(new Booking.ReminderDue(participation, household, ahead)));
    }

    private ZonedDateTime arrival(Booking booking) {
        return bookings.arrival(booking).atZone(clock.getZone());
    }
}
