package org.studentled.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;

/** The free starts of a round's evenings for families who are not placed yet; past starts are not offered. */
@Component
public class AvailableSlots {

    private static final int NEAR = 4;

    private final Evenings evenings;
    private final Bookings bookings;
    private final Interpreters interpreters;
    private final SchoolZone zone;
    private final Clock clock;

    AvailableSlots(Evenings evenings, Bookings bookings, Interpreters interpreters, SchoolZone zone, Clock clock) {
        this.evenings = evenings;
        this.bookings = bookings;
        this.interpreters = interpreters;
        this.zone = zone;
        this.clock = clock;
    }

    public List<AvailableSlot> findByRound(RoundId round) {
        return evenings.findByRound(round).stream().flatMap(this::on).toList();
    }

    /** Those at which someone can speak for the household, where it needs that and the school has asked someone. */
    public List<AvailableSlot> findByRoundAndHousehold(RoundId round, HouseholdId household) {
        return findByRound(round).stream()
                .filter(interpreters.suiting(household))
                .toList();
    }

    /** The free starts closest to the one someone wanted, earliest first. */
    public List<AvailableSlot> near(RoundId round, HouseholdId household, LocalTime wanted) {
        return findByRoundAndHousehold(round, household).stream()
                .sorted(Comparator.comparing(
                        free -> Duration.between(wanted, free.start()).abs()))
                .limit(NEAR)
                .sorted(Comparator.comparing(AvailableSlot::date).thenComparing(AvailableSlot::start))
                .toList();
    }

    private Stream<AvailableSlot> on(Evening evening) {
        if (evening.isPostponed()) {
            return Stream.empty();
        }
        return bookings.freeStarts(evening.id()).stream()
                .filter(start -> zone.at(evening.date(), start).isAfter(clock.instant()))
                .map(start -> new AvailableSlot(evening.id(), evening.date(), start));
    }
}
