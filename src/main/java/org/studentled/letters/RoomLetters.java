package org.studentled.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.GuestKey;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.SchoolZone;

/** Tells the families who have a time that the room is another one, together with the change itself. */
@Component
class RoomLetters {

    private final FamilyPost post;
    private final Guests guests;
    private final Bookings bookings;
    private final Nights nights;
    private final SchoolZone zone;
    private final Clock clock;

    RoomLetters(FamilyPost post, Guests guests, Bookings bookings, Nights nights, SchoolZone zone, Clock clock) {
        this.post = post;
        this.guests = guests;
        this.bookings = bookings;
        this.nights = nights;
        this.zone = zone;
        this.clock = clock;
    }

    /** Whoever has been there already is not told; what still waits to be sent would name the earlier room. */
    @EventListener
    void tell(Night.RoomChanged event) {
        Night night = nights.get(event.night());
        Map<GuestKey, Booking> booked = bookings.on(night.id()).stream()
                .filter(booking -> arrival(night, booking).isAfter(clock.instant()))
                .collect(Collectors.toMap(
                        booking -> new GuestKey(booking.participationId(), booking.householdId()),
                        Function.identity()));
        for (Guest guest : guests.of(event.round())) {
            Booking booking = booked.get(
                    new GuestKey(guest.participation().id(), guest.household().id()));
            if (booking != null) {
                post.takeBack(guest);
                post.writeWithTime(Letter.Kind.ROOM_CHANGED, guest, arrival(night, booking), night.room());
            }
        }
    }

    private Instant arrival(Night night, Booking booking) {
        return zone.at(night.evening(), booking.startsAt());
    }
}
