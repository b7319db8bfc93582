package org.studentled.scheduling.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.BookingId;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.GuestKey;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Interpreter;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.Placements;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;

/** Gathers the evenings of the whole school, as the office sees them: times and rooms, and no portfolio. */
@Component
class OfficeEvenings {

    static final int PAGE = 40;

    private final Nights nights;
    private final Rounds rounds;
    private final Classes classes;
    private final Guests guests;
    private final Placements placements;
    private final Interpreters interpreters;
    private final SchoolZone zone;

    OfficeEvenings(
            Nights nights,
            Rounds rounds,
            Classes classes,
            Guests guests,
            Placements placements,
            Interpreters interpreters,
            SchoolZone zone) {
        this.nights = nights;
        this.rounds = rounds;
        this.classes = classes;
        this.guests = guests;
        this.placements = placements;
        this.interpreters = interpreters;
        this.zone = zone;
    }

    /** @param page from 0, each of {@link #PAGE} evenings */
    @Transactional(readOnly = true)
    public List<Evening> all(int page) {
        List<Night> shown = nights.from(zone.today(), page * PAGE, PAGE + 1);
        List<RoundId> ids = shown.stream().map(Night::roundId).distinct().toList();
        Map<RoundId, Round> planned = rounds.byId(ids);
        Map<ClassId, SchoolClass> named = classes.byId(
                planned.values().stream().map(Round::classId).distinct().toList());
        Map<RoundId, List<Guest>> invited = guests.in(ids).stream()
                .collect(Collectors.groupingBy(guest -> guest.participation().roundId()));
        Map<GuestKey, Booking> booked = placements.in(ids);
        Map<BookingId, Interpreter> speakers = placements.speakers(ids);
        return shown.stream()
                .map(night -> {
                    Round round = requireNonNull(planned.get(night.roundId()));
                    return evening(
                            night,
                            round,
                            requireNonNull(named.get(round.classId())),
                            invited.getOrDefault(round.id(), List.of()),
                            booked,
                            speakers.keySet());
                })
                .toList();
    }

    List<Interpreter> interpreters() {
        return interpreters.from(zone.today());
    }

    /** Families with several children in the school, and when they come with each. */
    @Transactional(readOnly = true)
    public List<Siblings> siblings() {
        List<Guest> several = guests.withSiblings(zone.today());
        Map<GuestKey, Instant> arrivals = placements.arrivals(placements.in(several.stream()
                .map(guest -> guest.participation().roundId())
                .distinct()
                .toList()));
        return several.stream().collect(Collectors.groupingBy(Guest::household)).entrySet().stream()
                .filter(family -> family.getValue().size() > 1)
                .map(family -> new Siblings(
                        family.getKey(),
                        family.getValue().stream()
                                .map(guest -> new Siblings.Place(guest, arrivals.get(guest.key())))
                                .toList()))
                .sorted(Comparator.comparing(family -> family.household().name()))
                .toList();
    }

    private static Evening evening(
            Night night,
            Round round,
            SchoolClass schoolClass,
            List<Guest> invited,
            Map<GuestKey, Booking> booked,
            Set<BookingId> spokenFor) {
        List<Guest> unplaced = invited.stream()
                .filter(guest -> !booked.containsKey(guest.key()))
                .toList();
        long unspoken = invited.stream()
                .filter(Guest::needsInterpreter)
                .map(guest -> booked.get(guest.key()))
                .filter(booking -> booking != null && booking.nightId().equals(night.id()))
                .filter(booking -> !spokenFor.contains(booking.id()))
                .count();
        int coming = (int) booked.values().stream()
                .filter(booking -> booking.nightId().equals(night.id()))
                .count();
        return new Evening(night, round, schoolClass, coming, unplaced, unspoken);
    }

    /**
     * One evening of one class.
     *
     * @param unspoken booked families who need an interpreter and have none
     */
    record Evening(
            Night night, Round round, SchoolClass schoolClass, int booked, List<Guest> unplaced, long unspoken) {}

    /** A family with several children. */
    record Siblings(Household household, List<Place> places) {

        /** One child, and when the family comes with it. */
        record Place(Guest guest, @Nullable Instant arrival) {}
    }
}
