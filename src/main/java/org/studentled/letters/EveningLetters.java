package org.studentled.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
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

/** Tells the families who have a time that the evening is elsewhere, or not on its day, together with the change itself. */
@Component
class EveningLetters {

    private final FamilyLetterQueue post;
    private final InvitedHouseholds invitedHouseholds;
    private final Bookings bookings;
    private final Evenings evenings;
    private final SchoolZone zone;
    private final Clock clock;

    EveningLetters(
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
        forEachExpected(
                evening,
                (household, arrival) ->
                        post.enqueueWithTime(Letter.Kind.ROOM_CHANGED, household, arrival, evening.room()));
    }

    /** Their calendars forget the day, too; the letter about the new one brings it back. */
    @EventListener
    void onPostponed(Evening.Postponed event) {
        forEachExpected(
                evenings.get(event.evening()),
                (household, arrival) -> post.enqueueCancellation(Letter.Kind.EVENING_POSTPONED, household, arrival));
    }

    @EventListener
    void onReopened(Evening.Reopened event) {
        Evening evening = evenings.get(event.evening());
        forEachExpected(
                evening,
                (household, arrival) ->
                        post.enqueueWithTime(Letter.Kind.EVENING_REOPENED, household, arrival, evening.room()));
    }

    private void forEachExpected(Evening evening, BiConsumer<InvitedHousehold, Instant> write) {
        Map<InvitedHouseholdKey, Booking> booked = bookings.on(evening.id()).stream()
                .filter(booking -> arrival(evening, booking).isAfter(clock.instant()))
                .collect(Collectors.toMap(
                        booking -> new InvitedHouseholdKey(booking.participationId(), booking.householdId()),
                        Function.identity()));
        for (InvitedHousehold household : invitedHouseholds.findByRound(evening.roundId())) {
            Booking booking = booked.get(new InvitedHouseholdKey(
                    household.participation().id(), household.household().id()));
            if (booking != null) {
                post.withdraw(household);
                write.accept(household, arrival(evening, booking));
            }
        }
    }

    private Instant arrival(Evening evening, Booking booking) {
        return zone.at(evening.date(), booking.startsAt());
    }
}
