package org.studentled.scheduling.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Errands;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FreeTime;
import org.studentled.scheduling.FreeTimes;
import org.studentled.scheduling.HeadStart;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.Regrets;
import org.studentled.scheduling.Siblings;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;

/** Gathers what a family's page shows. */
@Component
class FamilyView {

    private final Bookings bookings;
    private final Nights nights;
    private final FreeTimes free;
    private final Regrets regrets;
    private final Siblings siblings;
    private final TrustedAdults trusted;
    private final HeadStart headStart;
    private final List<Errands> errands;
    private final SchoolZone zone;
    private final Clock clock;

    FamilyView(
            Bookings bookings,
            Nights nights,
            FreeTimes free,
            Regrets regrets,
            Siblings siblings,
            TrustedAdults trusted,
            HeadStart headStart,
            List<Errands> errands,
            SchoolZone zone,
            Clock clock) {
        this.bookings = bookings;
        this.nights = nights;
        this.free = free;
        this.regrets = regrets;
        this.siblings = siblings;
        this.trusted = trusted;
        this.headStart = headStart;
        this.errands = errands;
        this.zone = zone;
        this.clock = clock;
    }

    /** Starts for all the children who have none yet, one after the other. */
    List<Siblings.Offer> together(Family family) {
        var household = family.adult().householdId();
        List<Family.Child> without = family.children().stream()
                .filter(child ->
                        bookings.of(child.participation().id(), household).isEmpty())
                .toList();
        return siblings.of(without, household);
    }

    /** What the button of an offer sends, as places of the family's own children. */
    List<Siblings.Place> chosen(Family family, String sent) {
        return Arrays.stream(sent.split(","))
                .map(each -> each.split("~", 2))
                .map(pair -> new Siblings.Place(childOf(family, pair[0]), timeOf(pair.length < 2 ? "" : pair[1])))
                .toList();
    }

    String languageOf(Family family) {
        Locale spoken = Locale.forLanguageTag(family.adult().language());
        return spoken.getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    private static Family.Child childOf(Family family, String sent) {
        try {
            return family.child(ParticipationId.of(sent));
        } catch (IllegalArgumentException e) {
            throw new FreeTime.Unreadable();
        }
    }

    private static FreeTime timeOf(String sent) {
        FreeTime.Key key = FreeTime.Key.parse(sent);
        return new FreeTime(key.night(), LocalDate.MIN, key.start());
    }

    List<ChildAtHome> of(Family family) {
        return of(family, null, null);
    }

    /** After someone else took the wanted start: only what lies near it. */
    List<ChildAtHome> of(Family family, @Nullable ParticipationId hurried, @Nullable LocalTime wanted) {
        return family.children().stream()
                .map(child -> {
                    boolean taken = child.participation().id().equals(hurried) && wanted != null;
                    return of(
                            child,
                            family.adult().householdId(),
                            taken && wanted != null
                                    ? free.near(
                                            child.round().id(), family.adult().householdId(), wanted)
                                    : free.of(child.round().id(), family.adult().householdId()),
                            taken);
                })
                .toList();
    }

    private ChildAtHome of(Family.Child child, HouseholdId household, List<FreeTime> times, boolean taken) {
        ParticipationId id = child.participation().id();
        LocalDate from = headStart.waits(child.round().id(), household).orElse(null);
        Booking booking = bookings.of(id, household).orElse(null);
        Night night = booking == null ? null : nights.get(booking.nightId());
        Instant arrival = booking == null || night == null ? null : zone.at(night.evening(), booking.startsAt());
        return new ChildAtHome(
                child,
                arrival,
                night == null ? "" : night.room(),
                arrival != null && arrival.isBefore(clock.instant()),
                taken,
                from,
                regrets.of(id, household).orElse(null),
                trusted.of(id, household),
                from == null ? times : List.of(),
                errands.stream()
                        .flatMap(each -> each.of(id, household).stream())
                        .toList());
    }
}
