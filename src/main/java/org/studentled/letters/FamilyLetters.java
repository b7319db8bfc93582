package org.studentled.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Times;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.Adult;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Writes to the families when something happens that they should know, together with what happened. */
@Component
class FamilyLetters {

    private final Letters letters;
    private final Wording wording;
    private final Meetings meetings;
    private final Guests guests;
    private final Bookings bookings;
    private final Nights nights;
    private final Participations participations;
    private final Rounds rounds;
    private final Packets packets;
    private final Times times;

    FamilyLetters(
            Letters letters,
            Wording wording,
            Meetings meetings,
            Guests guests,
            Bookings bookings,
            Nights nights,
            Participations participations,
            Rounds rounds,
            Packets packets,
            Times times) {
        this.letters = letters;
        this.wording = wording;
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
            write(Letter.Kind.INVITATION, guest, adult -> new Object[] {
                adult.name(),
                guest.student().callName(),
                times.longDay(calendar.night()),
                times.longDay(calendar.bookingUntil())
            });
        });
    }

    @EventListener
    void confirm(Booking.Made event) {
        Optional<Instant> arrival =
                bookings.of(event.participation(), event.household()).map(bookings::arrival);
        guests.of(participations.get(event.participation())).stream()
                .filter(guest -> guest.household().id().equals(event.household()))
                .forEach(guest -> arrival.ifPresent(at -> write(Letter.Kind.CONFIRMATION, guest, on(guest, at))));
    }

    @EventListener
    void tellOfMove(Night.Moved event) {
        Night night = nights.get(event.night());
        for (Guest guest : guests.of(event.round())) {
            String start = bookings.of(
                            guest.participation().id(), guest.household().id())
                    .filter(booking -> booking.nightId().equals(night.id()))
                    .map(booking -> times.time(booking.startsAt()))
                    .orElse("");
            write(Letter.Kind.EVENING_MOVED, guest, adult -> new Object[] {
                adult.name(), guest.student().callName(), times.longDay(night.evening()), start, start.isEmpty() ? 0 : 1
            });
        }
    }

    @EventListener
    void announceCall(Packet.HandedOut event) {
        Instant call = packets.get(event.packet()).callAt();
        guestOf(event.conference()).ifPresent(guest -> write(Letter.Kind.CALL_NOTE, guest, on(guest, call)));
    }

    @EventListener
    void remind(Packet.Reminded event) {
        Instant call = packets.get(event.packet()).callAt();
        guestOf(event.conference()).ifPresent(guest -> write(Letter.Kind.PACKET_REMINDER, guest, on(guest, call)));
    }

    private Function<Adult, Object[]> on(Guest guest, Instant at) {
        return adult -> new Object[] {adult.name(), guest.student().callName(), times.longDay(at), times.time(at)};
    }

    private Optional<Guest> guestOf(ConferenceId conference) {
        Meeting meeting = meetings.of(conference);
        return guests.of(meeting.participation()).stream()
                .filter(guest ->
                        guest.household().id().equals(meeting.household().id()))
                .findFirst();
    }

    private void write(Letter.Kind kind, Guest guest, Function<Adult, Object[]> args) {
        for (Adult adult : guest.adults()) {
            Letters.Words words =
                    wording.of(kind, java.util.Locale.forLanguageTag(adult.language()), () -> args.apply(adult));
            letters.put(kind, guest.participation().roundId(), adult.id(), addressOf(adult), adult.language(), words);
        }
    }

    private static @Nullable String addressOf(Adult adult) {
        return adult.channel() == Adult.Channel.MAIL ? adult.email() : null;
    }
}
