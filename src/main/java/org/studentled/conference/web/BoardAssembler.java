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
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.DurationEstimate;
import org.studentled.conference.RoundTables;
import org.studentled.conference.TableClaims;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.Placements;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Adult;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.HouseholdId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;

/** Looks around the room: who sits where, who is close to the end, who is still to come. */
@Component
class BoardAssembler {

    private final ConferenceDetailsLoader detailsLoader;
    private final Conferences conferences;
    private final Placements placements;
    private final RoundTables roundTables;
    private final ClassHouseholds classHouseholds;
    private final TrustedAdults trusted;
    private final TableClaims tableClaims;
    private final Staff staff;
    private final Clock clock;

    BoardAssembler(
            ConferenceDetailsLoader detailsLoader,
            Conferences conferences,
            Placements placements,
            RoundTables roundTables,
            ClassHouseholds classHouseholds,
            TrustedAdults trusted,
            TableClaims tableClaims,
            Staff staff,
            Clock clock) {
        this.detailsLoader = detailsLoader;
        this.conferences = conferences;
        this.placements = placements;
        this.roundTables = roundTables;
        this.classHouseholds = classHouseholds;
        this.trusted = trusted;
        this.tableClaims = tableClaims;
        this.staff = staff;
        this.clock = clock;
    }

    public Board assemble(Round round) {
        return assemble(round, null);
    }

    /** As one of the teachers in the room sees it: a table that another teacher is going to is not next for this one. */
    public Board assemble(Round round, @Nullable StaffId looking) {
        List<ConferenceDetails> all = detailsLoader.in(round.id());
        long held = all.stream().filter(each -> each.conference().isHeld()).count();
        Map<HouseholdId, List<Adult>> adults = classHouseholds.adultsOf(
                all.stream().map(each -> each.household().id()).distinct().toList());
        return new Board(
                round,
                tables(round.id(), all, adults, looking),
                expectedFamily(round.id(), all, adults),
                freeTables(
                        round.id(),
                        all.stream().map(ConferenceDetails::conference).toList()),
                held);
    }

    /** The tables no one sits at, lowest first. */
    List<Integer> freeTables(RoundId round) {
        return freeTables(round, conferences.in(round));
    }

    private List<Integer> freeTables(RoundId round, List<Conference> all) {
        var taken = all.stream().filter(Conference::sits).map(Conference::table).collect(Collectors.toSet());
        int tables = roundTables.count(round);
        return IntStream.rangeClosed(1, tables)
                .boxed()
                .filter(table -> !taken.contains(table))
                .toList();
    }

    private List<TableTile> tables(
            RoundId round,
            List<ConferenceDetails> all,
            Map<HouseholdId, List<Adult>> adults,
            @Nullable StaffId looking) {
        Map<ConferenceId, StaffId> going = tableClaims.in(round);
        Map<StaffId, StaffMember> named = staff.byId(Set.copyOf(going.values()));
        DurationEstimate durationEstimate = DurationEstimate.of(
                all.stream().map(ConferenceDetails::conference).toList());
        Instant now = clock.instant();
        List<TableTile> tableTiles = all.stream()
                .filter(each -> each.conference().sits())
                .map(each -> tableTile(
                        each,
                        durationEstimate,
                        now,
                        Optional.ofNullable(going.get(each.id())).map(named::get),
                        looking,
                        interpreted(each, adults)))
                .sorted(Comparator.comparing(TableTile::paused)
                        .thenComparing(TableTile::left)
                        .thenComparing(tableTile -> -tableTile.step())
                        .thenComparing(
                                tableTile -> tableTile.details().conference().table()))
                .collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, tableTiles.size())
                .filter(at -> tableTiles.get(at).nearly()
                        && !tableTiles.get(at).withTeacher()
                        && !tableTiles.get(at).othersTable())
                .findFirst()
                .ifPresent(at -> tableTiles.set(at, tableTiles.get(at).asFirst()));
        return tableTiles;
    }

    private static TableTile tableTile(
            ConferenceDetails details,
            DurationEstimate durationEstimate,
            Instant now,
            Optional<StaffMember> goes,
            @Nullable StaffId looking,
            boolean interpreted) {
        Conference conference = details.conference();
        Instant since = conference.arrivedAt();
        return new TableTile(
                details,
                since == null ? 0 : Duration.between(since, now).toMinutes(),
                durationEstimate.minutesLeft(conference, now),
                !conference.isPaused() && durationEstimate.isNearlyDone(conference, now),
                false,
                goes.map(StaffMember::name).orElse(""),
                goes.filter(who -> who.id().equals(looking)).isPresent(),
                interpreted);
    }

    private static boolean interpreted(ConferenceDetails details, Map<HouseholdId, List<Adult>> adults) {
        return ClassHouseholds.interpreterFor(
                        adults.getOrDefault(details.household().id(), List.of()))
                .isPresent();
    }

    private List<ExpectedFamily> expectedFamily(
            RoundId round, List<ConferenceDetails> all, Map<HouseholdId, List<Adult>> adults) {
        Map<InvitedHouseholdKey, Instant> arrivals = placements.arrivals(placements.in(List.of(round)));
        Map<InvitedHouseholdKey, List<TrustedAdults.Named>> coming = trusted.in(round);
        return all.stream()
                .filter(each -> each.conference().standing() == Conference.Standing.EXPECTED
                        || each.conference().standing() == Conference.Standing.ON_HOLD
                                && !each.conference().isPaused())
                .map(each -> ExpectedFamily.of(
                        each,
                        arrivals.get(key(each)),
                        coming.getOrDefault(key(each), List.of()),
                        adults.getOrDefault(each.household().id(), List.of()),
                        clock.instant()))
                .sorted(Comparator.comparing(ExpectedFamily::arrival, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.details().student().fullName()))
                .toList();
    }

    private static InvitedHouseholdKey key(ConferenceDetails details) {
        return new InvitedHouseholdKey(
                details.participation().id(), details.household().id());
    }
}
