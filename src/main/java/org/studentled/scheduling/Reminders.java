package org.studentled.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.round.ParticipationId;
import org.studentled.round.Rounds;
import org.studentled.school.HouseholdId;

/** Reminds the families who are expected, while it still helps; families who canceled get nothing more. */
@Component
public class Reminders {

    private final Bookings bookings;
    private final Evenings evenings;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(Bookings bookings, Evenings evenings, Rounds rounds, ApplicationEventPublisher events, Clock clock) {
        this.bookings = bookings;
        this.evenings = evenings;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** When the household is to be reminded; nothing where it has no time. */
    public Optional<Instant> at(ParticipationId participation, HouseholdId household, Booking.Ahead ahead) {
        return bookings.findByParticipationAndHousehold(participation, household)
                .map(booking -> at(booking, ahead));
    }

    @Transactional
    public void send(ParticipationId participation, HouseholdId household, Booking.Ahead ahead) {
        bookings.findByParticipationAndHousehold(participation, household)
                .filter(booking -> ahead.isStillDue(at(booking, ahead), arrival(booking), clock.instant()))
                .ifPresent(booking -> events.publishEvent(new Booking.ReminderDue(participation, household, ahead)));
    }

    /** A week before is a friendly word: in a break it waits for the day the school is back, or comes before it. */
    private Instant at(Booking booking, Booking.Ahead ahead) {
        ZonedDateTime arrival = arrival(booking);
        ZonedDateTime usual = ahead.at(arrival).atZone(clock.getZone());
        if (ahead != Booking.Ahead.WEEK) {
            return usual.toInstant();
        }
        LocalDate day = usual.toLocalDate();
        SchoolCalendar calendar =
                rounds.calendarOf(evenings.get(booking.eveningId()).roundId());
        LocalDate back = calendar.unlessOff(day);
        boolean inTime = back.isBefore(arrival.toLocalDate().minusDays(1));
        return usual.plusDays(ChronoUnit.DAYS.between(day, inTime ? back : calendar.before(day)))
                .toInstant();
    }

    private ZonedDateTime arrival(Booking booking) {
        return bookings.arrival(booking).atZone(clock.getZone());
    }
}
