package org.studentled.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Times;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.Adult;
import org.studentled.school.HouseholdId;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Writes to the families when something happens that they should know, together with what happened. */
@Component
class FamilyLetters {

    private final FamilyPost post;
    private final Meetings meetings;
    private final Guests guests;
    private final Bookings bookings;
    private final Nights nights;
    private final Participations participations;
    private final Rounds rounds;
    private final Packets packets;
    private final Times times;

    FamilyLetters(
            FamilyPost post,
            Meetings meetings,
            Guests guests,
            Bookings bookings,
            Nights nights,
            Participations participations,
            Rounds rounds,
            Packets packets,
            Times times) {
        this.post = post;
        this.meetings = meetings;
        this.guests = guests;
        this.bookings = bookings;
        this.nights = nights;
        this.participations = participations;
        this.rounds = rounds;
        this.packets = packets;
        this.times = times;
    }

    @EventListener
    void invite(Conference.Invited event) {
        guestOf(event.conference()).ifPresent(guest -> {
            var calendar = rounds.get(guest.participation().roundId()).calendar();
            post.write(Letter.Kind.INVITATION, guest, adult -> new Object[] {
                adult.name(),
                guest.student().callName(),
                times.longDay(calendar.night()),
                times.longDay(calendar.bookingUntil())
            });
        });
    }

    @EventListener
    void confirm(Booking.Made event) {
        guestOf(event.participation(), event.household()).ifPresent(guest -> {
            post.takeBack(guest);
            bookings.of(event.participation(), event.household())
                    .ifPresent(booking -> post.writeWithTime(
                            event.changed() ? Letter.Kind.TIME_CHANGED : Letter.Kind.CONFIRMATION,
                            guest,
                            bookings.arrival(booking),
                            roomOf(booking)));
        });
    }

    @EventListener
    void cancel(Booking.Declined event) {
        Instant before = event.arrival();
        guestOf(event.participation(), event.household())
                .filter(guest -> before != null)
                .ifPresent(guest -> {
                    post.takeBack(guest);
                    post.writeCancelled(Letter.Kind.CANCELLATION, guest, before == null ? Instant.EPOCH : before);
                });
    }

    @EventListener
    void callOff(Booking.CalledOff event) {
        guestOf(event.participation(), event.household()).ifPresent(guest -> {
            post.takeBack(guest);
            post.writeCancelled(Letter.Kind.CALLED_OFF, guest, event.arrival());
        });
    }

    @EventListener
    void tellThatOneIsFree(Booking.Offered event) {
        guestOf(event.participation(), event.household())
                .ifPresent(guest -> post.write(Letter.Kind.TIME_FREE, guest, adult ->
                        new Object[] {adult.name(), guest.student().callName()}));
    }

    @EventListener
    void remind(Booking.ReminderDue event) {
        Letter.Kind kind = switch (event.ahead()) {
            case WEEK -> Letter.Kind.REMINDER_WEEK;
            case DAY -> Letter.Kind.REMINDER_DAY;
            case HOURS -> Letter.Kind.REMINDER_HOURS;
        };
        guestOf(event.participation(), event.household())
                .ifPresent(guest -> bookings.of(event.participation(), event.household())
                        .ifPresent(booking ->
                                post.writeWithTime(kind, guest, bookings.arrival(booking), roomOf(booking))));
    }

    @EventListener
    void tellOfMove(Night.Moved event) {
        Night night = nights.get(event.night());
        for (Guest guest : guests.of(event.round())) {
            Optional<Booking> booked = bookings.of(
                            guest.participation().id(), guest.household().id())
                    .filter(booking -> booking.nightId().equals(night.id()));
            String start = booked.map(booking -> times.time(booking.startsAt())).orElse("");
            post.takeBack(guest);
            post.write(
                    Letter.Kind.EVENING_MOVED,
                    guest,
                    adult -> new Object[] {
                        adult.name(),
                        guest.student().callName(),
                        times.longDay(night.evening()),
                        start,
                        start.isEmpty() ? 0 : 1
                    },
                    booked.map(booking -> post.appointment(guest, bookings.arrival(booking), night.room()))
                            .orElse(null));
        }
    }

    @EventListener
    void announceCall(Packet.HandedOut event) {
        Instant call = packets.get(event.packet()).callAt();
        guestOf(event.conference()).ifPresent(guest -> post.write(Letter.Kind.CALL_NOTE, guest, on(guest, call)));
    }

    @EventListener
    void remind(Packet.Reminded event) {
        Instant call = packets.get(event.packet()).callAt();
        guestOf(event.conference()).ifPresent(guest -> post.write(Letter.Kind.PACKET_REMINDER, guest, on(guest, call)));
    }

    private Function<Adult, Object[]> on(Guest guest, Instant at) {
        return adult -> new Object[] {adult.name(), guest.student().callName(), times.longDay(at), times.time(at)};
    }

    private Optional<Guest> guestOf(ConferenceId conference) {
        Meeting meeting = meetings.of(conference);
        return guestOf(meeting.participation().id(), meeting.household().id());
    }

    private Optional<Guest> guestOf(ParticipationId participation, HouseholdId household) {
        return guests.of(participations.get(participation)).stream()
                .filter(guest -> guest.household().id().equals(household))
                .findFirst();
    }

    private String roomOf(Booking booking) {
        return nights.get(booking.nightId()).room();
    }
}
