package org.studentled.conference.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.conference.Claims;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.Pace;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;

/** Looks around the room: who sits where, who is close to the end, who is still to come. */
@Component
class Room {

    private final Meetings meetings;
    private final Conferences conferences;
    private final Bookings bookings;
    private final Nights nights;
    private final Households households;
    private final TrustedAdults trusted;
    private final Claims claims;
    private final Staff staff;
    private final Clock clock;

    Room(
            Meetings meetings,
            Conferences conferences,
            Bookings bookings,
            Nights nights,
            Households households,
            TrustedAdults trusted,
            Claims claims,
            Staff staff,
            Clock clock) {
        this.meetings = meetings;
        this.conferences = conferences;
        this.bookings = bookings;
        this.nights = nights;
        this.households = households;
        this.trusted = trusted;
        this.claims = claims;
        this.staff = staff;
        this.clock = clock;
    }

    Board of(Round round) {
        return of(round, null);
    }

    /** As one of the teachers in the room sees it: a table that another one goes to is not hers to go to next. */
    Board of(Round round, @Nullable StaffId looking) {
        List<Meeting> all = meetings.in(round.id());
        long held = all.stream().filter(each -> each.conference().isHeld()).count();
        return new Board(round, tables(all, looking), expected(all), freeTables(round.id()), held);
    }

    /** The tables nobody sits at, lowest first. */
    List<Integer> freeTables(RoundId round) {
        var taken = conferences.in(round).stream()
                .filter(Room::sits)
                .map(Conference::pod)
                .collect(Collectors.toSet());
        int tables = nights.of(round).stream().mapToInt(Night::pods).max().orElse(Nights.USUAL_PODS);
        return IntStream.rangeClosed(1, tables)
                .boxed()
                .filter(table -> !taken.contains(table))
                .toList();
    }

    private List<Tile> tables(List<Meeting> all, @Nullable StaffId looking) {
        Pace pace = Pace.of(all.stream().map(Meeting::conference).toList());
        Instant now = clock.instant();
        List<Tile> tiles = all.stream()
                .filter(each -> sits(each.conference()))
                .map(each -> tile(each, pace, now, looking))
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

    private Tile tile(Meeting meeting, Pace pace, Instant now, @Nullable StaffId looking) {
        Optional<StaffId> goes = claims.of(meeting.id());
        Conference conference = meeting.conference();
        Instant since = conference.arrivedAt();
        return new Tile(
                meeting,
                since == null ? 0 : Duration.between(since, now).toMinutes(),
                pace.minutesLeft(conference, now),
                !conference.isPaused() && pace.isNearlyDone(conference, now),
                false,
                goes.map(staff::get).map(StaffMember::name).orElse(""),
                goes.filter(who -> who.equals(looking)).isPresent(),
                households.interpreterFor(meeting.household().id()).isPresent());
    }

    private List<Expected> expected(List<Meeting> all) {
        return all.stream()
                .filter(each -> each.conference().standing() == Conference.Standing.EXPECTED
                        || each.conference().standing() == Conference.Standing.ON_HOLD
                                && !each.conference().isPaused())
                .map(this::expected)
                .sorted(Comparator.comparing(Expected::arrival, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.meeting().student().fullName()))
                .toList();
    }

    private Expected expected(Meeting meeting) {
        Instant arrival = bookings.of(
                        meeting.participation().id(), meeting.household().id())
                .map(bookings::arrival)
                .orElse(null);
        int adults = (int) households.adultsOf(meeting.household().id()).stream()
                .filter(Adult::mayBeInvited)
                .count();
        return new Expected(
                meeting,
                arrival,
                Math.max(1, adults),
                arrival != null && arrival.isBefore(clock.instant()),
                households.adultsOf(meeting.household().id()).stream()
                        .filter(Adult::mayBeInvited)
                        .map(Adult::name)
                        .toList(),
                trusted.of(meeting.participation().id(), meeting.household().id()),
                households.interpreterFor(meeting.household().id()).isPresent());
    }

    private static boolean sits(Conference conference) {
        return conference.standing() == Conference.Standing.UNDER_WAY || conference.isPaused();
    }
}
