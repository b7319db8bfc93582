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
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.school.SchoolZone;

/** Tells the families who have a time that the room is another one, together with the change itself. */
@Component
class RoomLetters {

    private final FamilyLetterQueue post;
    private final InvitedHouseholds invitedHouseholds;
    private final Bookings bookings;
    private final Evenings evenings;
    private final SchoolZone zone;
    private final Clock clock;

    RoomLetters(
            FamilyLetterQueue post,
            InvitedHouseholds invitedHouseholds,
            Bookings bookings,
            Evenings evenings,
            SchoolZone zone,
            Clock clock) {
        this.post = post;
        this.invitedHouseholds = invitedHouseholds;
        this.bookings = bookings;
        this.evenings = evenings;
        this.zone = zone;
        this.clock = clock;
    }

    /** Whoever has been there already is not told; what still waits to be sent would name the earlier room. */
    @EventListener
    void onRoomChanged(Evening.RoomChanged event) {
        Evening evening = evenings.get(event.evening());
        Map<InvitedHouseholdKey, Booking> booked = bookings.on(evening.id()).stream()
                .filter(booking -> arrival(evening, booking).isAfter(clock.instant()))
                .collect(Collectors.toMap(
                        booking -> new InvitedHouseholdKey(booking.participationId(), booking.householdId()),
                        Function.identity()));
        for (InvitedHousehold household : invitedHouseholds.findByRound(event.round())) {
            Booking booking = booked.get(new InvitedHouseholdKey(
                    household.participation().id(), household.household().id()));
            if (booking != null) {
                post.withdraw(household);
                post.enqueueWithTime(Letter.Kind.ROOM_CHANGED, household, arrival(evening, booking), evening.room());
            }
        }
    }

    private Instant arrival(Evening evening, Booking booking) {
        return zone.at(evening.date(), booking.startsAt());
    }
}
