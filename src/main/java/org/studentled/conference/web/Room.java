package org.studentled.conference.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.conference.Claims;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.Pace;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.GuestKey;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.Placements;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Adult;
import org.studentled.school.Families;
import org.studentled.school.HouseholdId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;

/** Looks around the room: who sits where, who is close to the end, who is still to come. */
@Component
class Room {

    private final Meetings meetings;
    private final Conferences conferences;
    private final Placements placements;
    private final Nights nights;
    private final Families families;
    private final TrustedAdults trusted;
    private final Claims claims;
    private final Staff staff;
    private final Clock clock;

    Room(
            Meetings meetings,
            Conferences conferences,
            Placements placements,
            Nights nights,
            Families families,
            TrustedAdults trusted,
            Claims claims,
            Staff staff,
            Clock clock) {
        this.meetings = meetings;
        this.conferences = conferences;
        this.placements = placements;
        this.nights = nights;
        this.families = families;
        this.trusted = trusted;
        this.claims = claims;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Board of(Round round) {
        return of(round, null);
    }

    /** As one of the teachers in the room sees it: a table that another teacher is going to is not next for this one. */
    @Transactional(readOnly = true)
    public Board of(Round round, @Nullable StaffId looking) {
        List<Meeting> all = meetings.in(round.id());
        long held = all.stream().filter(each -> each.conference().isHeld()).count();
        Map<HouseholdId, List<Adult>> adults = families.adultsOf(
                all.stream().map(each -> each.household().id()).distinct().toList());
        return new Board(
                round,
                tables(round.id(), all, adults, looking),
                expected(round.id(), all, adults),
                freeTables(round.id(), all.stream().map(Meeting::conference).toList()),
                held);
    }

    boolean hasTable(RoundId round, int table) {
        return table >= 1 && table <= tablesOf(round);
    }

    private int tablesOf(RoundId round) {
        return nights.of(round).stream().mapToInt(Night::pods).max().orElse(Nights.USUAL_PODS);
    }

    /** The tables no one sits at, lowest first. */
    List<Integer> freeTables(RoundId round) {
        return freeTables(round, conferences.in(round));
    }

    private List<Integer> freeTables(RoundId round, List<Conference> all) {
        var taken = all.stream().filter(Conference::sits).map(Conference::pod).collect(Collectors.toSet());
        int tables = tablesOf(round);
        return IntStream.rangeClosed(1, tables)
                .boxed()
                .filter(table -> !taken.contains(table))
                .toList();
    }

    private List<Tile> tables(
            RoundId round, List<Meeting> all, Map<HouseholdId, List<Adult>> adults, @Nullable StaffId looking) {
        Map<ConferenceId, StaffId> going = claims.in(round);
        Map<StaffId, StaffMember> named = staff.byId(Set.copyOf(going.values()));
        Pace pace = Pace.of(all.stream().map(Meeting::conference).toList());
        Instant now = clock.instant();
        List<Tile> tiles = all.stream()
                .filter(each -> each.conference().sits())
                .map(each -> tile(
                        each,
                        pace,
                        now,
                        Optional.ofNullable(going.get(each.id())).map(named::get),
                        looking,
                        interpreted(each, adults)))
                .sorted(Comparator.comparing(Tile::paused)
                        .thenComparing(Tile::left)
                        .thenComparing(tile -> -tile.step())
                        .thenComparing(tile -> tile.meeting().conference().pod()))
                .collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, tiles.size())
                .filter(at -> tiles.get(at).nearly()
                        && !tiles.get(at).withTeacher()
                        && !tiles.get(at).othersTable())
                .findFirst()
                .ifPresent(at -> tiles.set(at, tiles.get(at).asFirst()));
        return tiles;
    }

    private static Tile tile(
            Meeting meeting,
            Pace pace,
            Instant now,
            Optional<StaffMember> goes,
            @Nullable StaffId looking,
            boolean interpreted) {
        Conference conference = meeting.conference();
        Instant since = conference.arrivedAt();
        return new Tile(
                meeting,
                since == null ? 0 : Duration.between(since, now).toMinutes(),
                pace.minutesLeft(conference, now),
                !conference.isPaused() && pace.isNearlyDone(conference, now),
                false,
                goes.map(StaffMember::name).orElse(""),
                goes.filter(who -> who.id().equals(looking)).isPresent(),
                interpreted);
    }

    private static boolean interpreted(Meeting meeting, Map<HouseholdId, List<Adult>> adults) {
        return Families.interpreterFor(adults.getOrDefault(meeting.household().id(), List.of()))
                .isPresent();
    }

    private List<Expected> expected(RoundId round, List<Meeting> all, Map<HouseholdId, List<Adult>> adults) {
        Map<GuestKey, Instant> arrivals = placements.arrivals(placements.in(List.of(round)));
        Map<GuestKey, List<TrustedAdults.Named>> coming = trusted.in(round);
        return all.stream()
                .filter(each -> each.conference().standing() == Conference.Standing.EXPECTED
                        || each.conference().standing() == Conference.Standing.ON_HOLD
                                && !each.conference().isPaused())
                .map(each -> Expected.of(
                        each,
                        arrivals.get(key(each)),
                        coming.getOrDefault(key(each), List.of()),
                        adults.getOrDefault(each.household().id(), List.of()),
                        clock.instant()))
                .sorted(Comparator.comparing(Expected::arrival, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.meeting().student().fullName()))
                .toList();
    }

    private static GuestKey key(Meeting meeting) {
        return new GuestKey(meeting.participation().id(), meeting.household().id());
    }
}
