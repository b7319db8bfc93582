package org.studentled.takehome.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.Placements;
import org.studentled.school.Adult;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolClass;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Counts how conferences went, of many classes with as many statements as of one. */
@Component
class RoundReportAssembler {

    /** As long as a family may be late before someone asks. */
    private static final Duration LATE = Duration.ofMinutes(20);

    private final Rounds rounds;
    private final Classes classes;
    private final Participations participations;
    private final Conferences conferences;
    private final Placements placements;
    private final ClassHouseholds classHouseholds;
    private final Packets packets;
    private final Clock clock;

    RoundReportAssembler(
            Rounds rounds,
            Classes classes,
            Participations participations,
            Conferences conferences,
            Placements placements,
            ClassHouseholds classHouseholds,
            Packets packets,
            Clock clock) {
        this.rounds = rounds;
        this.classes = classes;
        this.participations = participations;
        this.conferences = conferences;
        this.placements = placements;
        this.classHouseholds = classHouseholds;
        this.packets = packets;
        this.clock = clock;
    }

    List<RoundReport> assemble(List<RoundId> ids) {
        Map<RoundId, Round> planned = rounds.byId(ids);
        Map<ClassId, SchoolClass> named = classes.byId(
                planned.values().stream().map(Round::classId).distinct().toList());
        Map<ParticipationId, RoundId> roundOf = participations.byId(participations.idsIn(ids)).stream()
                .collect(Collectors.toMap(Participation::id, Participation::roundId));
        Map<RoundId, List<Conference>> all = conferences.in(ids).stream()
                .filter(conference -> conference.standing() != Conference.Standing.CALLED_OFF)
                .collect(
                        Collectors.groupingBy(conference -> requireNonNull(roundOf.get(conference.participationId()))));
        Map<InvitedHouseholdKey, Instant> arrivals = placements.arrivals(placements.in(ids));
        Map<HouseholdId, List<Adult>> adults = classHouseholds.adultsOf(all.values().stream()
                .flatMap(List::stream)
                .map(Conference::householdId)
                .distinct()
                .toList());
        Set<ConferenceId> out =
                packets
                        .findByConferences(all.values().stream()
                                .flatMap(List::stream)
                                .map(Conference::id)
                                .toList())
                        .stream()
                        .filter(Packet::isOut)
                        .map(Packet::conferenceId)
                        .collect(Collectors.toSet());
        return ids.stream()
                .map(id -> requireNonNull(planned.get(id)))
                .map(round -> report(
                        round,
                        requireNonNull(named.get(round.classId())),
                        all.getOrDefault(round.id(), List.of()),
                        arrivals,
                        adults,
                        out))
                .toList();
    }

    private RoundReport report(
            Round round,
            SchoolClass schoolClass,
            List<Conference> all,
            Map<InvitedHouseholdKey, Instant> arrivals,
            Map<HouseholdId, List<Adult>> adults,
            Set<ConferenceId> out) {
        Instant missedBefore = clock.instant().minus(LATE);
        return new RoundReport(
                schoolClass.name(),
                round.dates().evening(),
                all.size(),
                all.stream().filter(each -> arrivals.containsKey(key(each))).count(),
                all.stream().filter(Conference::isHeld).count(),
                all.stream()
                        .filter(each -> each.arrivedAt() == null && wasExpected(arrivals.get(key(each)), missedBefore))
                        .count(),
                all.stream()
                        .filter(each -> ClassHouseholds.interpreterFor(
                                        adults.getOrDefault(each.householdId(), List.of()))
                                .isPresent())
                        .count(),
                all.stream().filter(each -> out.contains(each.id())).count());
    }

    private static boolean wasExpected(@Nullable Instant arrival, Instant before) {
        return arrival != null && arrival.isBefore(before);
    }

    private static InvitedHouseholdKey key(Conference conference) {
        return new InvitedHouseholdKey(conference.participationId(), conference.householdId());
    }
}
