package org.studentled.scheduling.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Interpreter;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;

/** Gathers the evenings of the whole school, as the office sees them: times and rooms, and no portfolio. */
@Component
class OfficeEvenings {

    private final Nights nights;
    private final Rounds rounds;
    private final Classes classes;
    private final Guests guests;
    private final Bookings bookings;
    private final Interpreters interpreters;
    private final SchoolZone zone;

    OfficeEvenings(
            Nights nights,
            Rounds rounds,
            Classes classes,
            Guests guests,
            Bookings bookings,
            Interpreters interpreters,
            SchoolZone zone) {
        this.nights = nights;
        this.rounds = rounds;
        this.classes = classes;
        this.guests = guests;
        this.bookings = bookings;
        this.interpreters = interpreters;
        this.zone = zone;
    }

    List<Evening> all() {
        return nights.from(zone.today()).stream().map(this::evening).toList();
    }

    List<Interpreter> interpreters() {
        return interpreters.from(zone.today());
    }

    /** Families with several children in the school, and when they come with each. */
    List<Siblings> siblings() {
        Map<Household, List<Guest>> families = nights.from(zone.today()).stream()
                .map(Night::roundId)
                .distinct()
                .flatMap(round -> guests.of(round).stream())
                .collect(Collectors.groupingBy(Guest::household));
        return families.entrySet().stream()
                .filter(family -> family.getValue().size() > 1)
                .map(family -> new Siblings(
                        family.getKey(),
                        family.getValue().stream().map(this::place).toList()))
                .sorted(Comparator.comparing(family -> family.household().name()))
                .toList();
    }

    private Siblings.Place place(Guest guest) {
        return new Siblings.Place(
                guest,
                bookings.of(guest.participation().id(), guest.household().id())
                        .map(bookings::arrival)
                        .orElse(null));
    }

    private Evening evening(Night night) {
        Round round = rounds.get(night.roundId());
        List<Booking> booked = bookings.on(night.id());
        List<Guest> all = guests.of(round.id());
        List<Guest> unplaced = all.stream()
                .filter(guest -> bookings.of(
                                guest.participation().id(), guest.household().id())
                        .isEmpty())
                .toList();
        long unspoken = all.stream()
                .filter(Guest::needsInterpreter)
                .flatMap(guest -> bookings
                        .of(guest.participation().id(), guest.household().id())
                        .stream())
                .filter(booking -> booking.nightId().equals(night.id()))
                .filter(booking -> interpreters.of(booking.id()).isEmpty())
                .count();
        return new Evening(night, round, classes.get(round.classId()), booked.size(), unplaced, unspoken);
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
