package org.studentled.scheduling.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.BookingId;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.Interpreter;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.scheduling.Placements;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;

/** Gathers the evenings of the whole school, as the office sees them: times and rooms, and no portfolio. */
@Component
class OfficeEvenings {

    static final int PAGE = 40;

    private final Evenings evenings;
    private final Rounds rounds;
    private final Classes classes;
    private final InvitedHouseholds invitedHouseholds;
    private final Placements placements;
    private final Interpreters interpreters;
    private final SchoolZone zone;

    OfficeEvenings(
            Evenings evenings,
            Rounds rounds,
            Classes classes,
            InvitedHouseholds invitedHouseholds,
            Placements placements,
            Interpreters interpreters,
            SchoolZone zone) {
        this.evenings = evenings;
        this.rounds = rounds;
        this.classes = classes;
        this.invitedHouseholds = invitedHouseholds;
        this.placements = placements;
        this.interpreters = interpreters;
        this.zone = zone;
    }

    /** @param page from 0, each of {@link #PAGE} evenings */
    public List<EveningOverview> all(int page) {
        return overviews(evenings.from(zone.today(), page * PAGE, PAGE + 1));
    }

    /** The evenings of one day. */
    List<EveningOverview> on(LocalDate day) {
        return overviews(evenings.findByDate(day));
    }

    private List<EveningOverview> overviews(List<Evening> shown) {
        List<RoundId> ids = shown.stream().map(Evening::roundId).distinct().toList();
        Map<RoundId, Round> planned = rounds.byId(ids);
        Map<ClassId, SchoolClass> named = classes.byId(
                planned.values().stream().map(Round::classId).distinct().toList());
        Map<RoundId, List<InvitedHousehold>> invited = invitedHouseholds.in(ids).stream()
                .collect(Collectors.groupingBy(
                        household -> household.participation().roundId()));
        Map<InvitedHouseholdKey, Booking> booked = placements.in(ids);
        Map<BookingId, Interpreter> speakers = placements.speakers(ids);
        return shown.stream()
                .map(evening -> {
                    Round round = requireNonNull(planned.get(evening.roundId()));
                    return evening(
                            evening,
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
    public List<Siblings> siblings() {
        List<InvitedHousehold> several = invitedHouseholds.withSiblings(zone.today());
        Map<InvitedHouseholdKey, Instant> arrivals = placements.arrivals(placements.in(several.stream()
                .map(household -> household.participation().roundId())
                .distinct()
                .toList()));
        return several.stream().collect(Collectors.groupingBy(InvitedHousehold::household)).entrySet().stream()
                .filter(family -> family.getValue().size() > 1)
                .map(family -> new Siblings(
                        family.getKey(),
                        family.getValue().stream()
                                .map(household -> new Siblings.Place(household, arrivals.get(household.key())))
                                .toList()))
                .sorted(Comparator.comparing(family -> family.household().name()))
                .toList();
    }

    private static EveningOverview evening(
            Evening evening,
            Round round,
            SchoolClass schoolClass,
            List<InvitedHousehold> invited,
            Map<InvitedHouseholdKey, Booking> booked,
            Set<BookingId> spokenFor) {
        List<InvitedHousehold> unplaced = invited.stream()
                .filter(household -> !booked.containsKey(household.key()))
                .toList();
        long unspoken = invited.stream()
                .filter(InvitedHousehold::needsInterpreter)
                .map(household -> booked.get(household.key()))
                .filter(booking -> booking != null && booking.eveningId().equals(evening.id()))
                .filter(booking -> !spokenFor.contains(booking.id()))
                .count();
        int coming = (int) booked.values().stream()
                .filter(booking -> booking.eveningId().equals(evening.id()))
                .count();
        return new EveningOverview(
                evening,
                round,
                schoolClass,
                coming,
                unplaced,
                invited.stream().map(InvitedHousehold::student).toList(),
                unspoken);
    }

    /**
     * One evening of one class.
     *
     * @param invited those with a place, too: by them it shows who has the same name
     * @param unspoken booked families who need an interpreter and have none
     */
    record EveningOverview(
            Evening evening,
            Round round,
            SchoolClass schoolClass,
            int booked,
            List<InvitedHousehold> unplaced,
            List<Student> invited,
            long unspoken) {}

    /** A family with several children. */
    record Siblings(Household household, List<Place> places) {

        /** One child, and when the family comes with it. */
        record Place(InvitedHousehold household, @Nullable Instant arrival) {}
    }
}
