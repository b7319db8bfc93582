package org.studentled.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.page.Times;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.school.Adult;
import org.studentled.school.HouseholdId;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Writes to the families when something happens that they should know, together with what happened. */
@Component
class FamilyLetters {

    private final FamilyLetterQueue post;
    private final ConferenceDetailsLoader detailsLoader;
    private final InvitedHouseholds invitedHouseholds;
    private final Bookings bookings;
    private final Evenings evenings;
    private final Participations participations;
    private final Rounds rounds;
    private final Packets packets;
    private final Times times;

    FamilyLetters(
            FamilyLetterQueue post,
            ConferenceDetailsLoader detailsLoader,
            InvitedHouseholds invitedHouseholds,
            Bookings bookings,
            Evenings evenings,
            Participations participations,
            Rounds rounds,
            Packets packets,
            Times times) {
        this.post = post;
        this.detailsLoader = detailsLoader;
        this.invitedHouseholds = invitedHouseholds;
        this.bookings = bookings;
        this.evenings = evenings;
        this.participations = participations;
        this.rounds = rounds;
        this.packets = packets;
        this.times = times;
    }

    @EventListener
    void invite(Conference.Invited event) {
        householdOf(event.conference()).ifPresent(household -> {
            var dates = rounds.get(household.participation().roundId()).dates();
            post.enqueue(Letter.Kind.INVITATION, household, adult -> new Object[] {
                adult.name(),
                household.student().callName(),
                times.longDay(dates.evening()),
                times.longDay(dates.bookingUntil())
            });
        });
    }

    @EventListener
    void confirm(Booking.Made event) {
        householdOf(event.participation(), event.household()).ifPresent(household -> {
            post.withdraw(household);
            bookings.findByParticipationAndHousehold(event.participation(), event.household())
                    .ifPresent(booking -> post.enqueueWithTime(
                            event.changed() ? Letter.Kind.TIME_CHANGED : Letter.Kind.CONFIRMATION,
                            household,
                            bookings.arrival(booking),
                            roomOf(booking)));
        });
    }

    @EventListener
    void cancel(Booking.Declined event) {
        Instant before = event.arrival();
        householdOf(event.participation(), event.household())
                .filter(household -> before != null)
                .ifPresent(household -> {
                    post.withdraw(household);
                    post.enqueueCancellation(
                            Letter.Kind.CANCELLATION, household, before == null ? Instant.EPOCH : before);
                });
    }

    @EventListener
    void callOff(Booking.CalledOff event) {
        householdOf(event.participation(), event.household()).ifPresent(household -> {
            post.withdraw(household);
            post.enqueueCancellation(Letter.Kind.CALLED_OFF, household, event.arrival());
        });
    }

    @EventListener
    void tellThatOneIsFree(Booking.Offered event) {
        householdOf(event.participation(), event.household())
                .ifPresent(household -> post.enqueue(Letter.Kind.TIME_FREE, household, adult ->
                        new Object[] {adult.name(), household.student().callName()}));
    }

    @EventListener
    void remind(Booking.ReminderDue event) {
        Letter.Kind kind = switch (event.ahead()) {
            case WEEK -> Letter.Kind.REMINDER_WEEK;
            case DAY -> Letter.Kind.REMINDER_DAY;
            case HOURS -> Letter.Kind.REMINDER_HOURS;
        };
        householdOf(event.participation(), event.household())
                .ifPresent(
                        household -> bookings.findByParticipationAndHousehold(event.participation(), event.household())
                                .ifPresent(booking -> post.enqueueWithTime(
                                        kind, household, bookings.arrival(booking), roomOf(booking))));
    }

    @EventListener
    void onMoved(Evening.Moved event) {
        Evening evening = evenings.get(event.evening());
        for (InvitedHousehold household : invitedHouseholds.findByRound(event.round())) {
            Optional<Booking> booked = bookings.findByParticipationAndHousehold(
                            household.participation().id(),
                            household.household().id())
                    .filter(booking -> booking.eveningId().equals(evening.id()));
            String start = booked.map(booking -> times.time(booking.startsAt())).orElse("");
            post.withdraw(household);
            post.enqueue(
                    Letter.Kind.EVENING_MOVED,
                    household,
                    adult -> new Object[] {
                        adult.name(),
                        household.student().callName(),
                        times.longDay(evening.date()),
                        start,
                        start.isEmpty() ? 0 : 1
                    },
                    booked.map(booking -> post.appointment(household, bookings.arrival(booking), evening.room()))
                            .orElse(null));
        }
    }

    @EventListener
    void announceCall(Packet.HandedOut event) {
        Instant call = packets.get(event.packet()).callAt();
        householdOf(event.conference())
                .ifPresent(household -> post.enqueue(Letter.Kind.CALL_NOTE, household, on(household, call)));
    }

    @EventListener
    void remind(Packet.Reminded event) {
        Instant call = packets.get(event.packet()).callAt();
        householdOf(event.conference())
                .ifPresent(household -> post.enqueue(Letter.Kind.PACKET_REMINDER, household, on(household, call)));
    }

    private Function<Adult, Object[]> on(InvitedHousehold household, Instant at) {
        return adult -> new Object[] {adult.name(), household.student().callName(), times.longDay(at), times.time(at)};
    }

    private Optional<InvitedHousehold> householdOf(ConferenceId conference) {
        ConferenceDetails details = detailsLoader.get(conference);
        return householdOf(details.participation().id(), details.household().id());
    }

    private Optional<InvitedHousehold> householdOf(ParticipationId participation, HouseholdId household) {
        return invitedHouseholds.findByParticipation(participations.get(participation)).stream()
                .filter(invited -> invited.household().id().equals(household))
                .findFirst();
    }

    private String roomOf(Booking booking) {
        return evenings.get(booking.eveningId()).room();
    }
}
