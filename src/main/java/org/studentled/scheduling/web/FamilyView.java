package org.studentled.scheduling.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Errands;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FreeTime;
import org.studentled.scheduling.FreeTimes;
import org.studentled.scheduling.Regrets;
import org.studentled.school.HouseholdId;

/** Gathers what a family's page shows. */
@Component
class FamilyView {

    private final Bookings bookings;
    private final FreeTimes free;
    private final Regrets regrets;
    private final List<Errands> errands;
    private final Clock clock;

    FamilyView(Bookings bookings, FreeTimes free, Regrets regrets, List<Errands> errands, Clock clock) {
        this.bookings = bookings;
        this.free = free;
        this.regrets = regrets;
        this.errands = errands;
        this.clock = clock;
    }

    List<ChildAtHome> of(Family family) {
        return of(family, null, null);
    }

    /** After somebody else took the wanted start: only what lies near it. */
    List<ChildAtHome> of(Family family, @Nullable ParticipationId hurried, @Nullable LocalTime wanted) {
        return family.children().stream()
                .map(child -> {
                    boolean taken = child.participation().id().equals(hurried) && wanted != null;
                    return of(
                            child,
                            family.adult().householdId(),
                            taken && wanted != null
                                    ? free.near(child.round().id(), wanted)
                                    : free.of(child.round().id()),
                            taken);
                })
                .toList();
    }

    private ChildAtHome of(Family.Child child, HouseholdId household, List<FreeTime> times, boolean taken) {
        ParticipationId id = child.participation().id();
        Instant arrival = bookings.of(id, household).map(bookings::arrival).orElse(null);
        return new ChildAtHome(
                child,
                arrival,
                arrival != null && arrival.isBefore(clock.instant()),
                taken,
                regrets.of(id, household).orElse(null),
                times,
                errands.stream()
                        .flatMap(each -> each.of(id, household).stream())
                        .toList());
    }
}
