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
public class FreeTimes {

    private static final int NEAR = 4;

    private final Nights nights;
    private final Bookings bookings;
    private final Interpreters interpreters;
    private final SchoolZone zone;
    private final Clock clock;

    FreeTimes(Nights nights, Bookings bookings, Interpreters interpreters, SchoolZone zone, Clock clock) {
        this.nights = nights;
        this.bookings = bookings;
        this.interpreters = interpreters;
        this.zone = zone;
        this.clock = clock;
    }

    public List<FreeTime> of(RoundId round) {
        return nights.of(round).stream().flatMap(this::on).toList();
    }

    /** Those at which someone can speak for the household, where it needs that and the school has asked someone. */
    public List<FreeTime> of(RoundId round, HouseholdId household) {
        return of(round).stream().filter(interpreters.suiting(household)).toList();
    }

    /** The free starts closest to the one someone wanted, earliest first. */
    public List<FreeTime> near(RoundId round, HouseholdId household, LocalTime wanted) {
        return of(round, household).stream()
                .sorted(Comparator.comparing(
                        free -> Duration.between(wanted, free.start()).abs()))
                .limit(NEAR)
                .sorted(Comparator.comparing(FreeTime::evening).thenComparing(FreeTime::start))
                .toList();
    }

    private Stream<FreeTime> on(Night night) {
        return bookings.freeStarts(night.id()).stream()
                .filter(start -> zone.at(night.evening(), start).isAfter(clock.instant()))
                .map(start -> new FreeTime(night.id(), night.evening(), start));
    }
}
