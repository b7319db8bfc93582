package org.studentled.takehome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;
import org.studentled.school.TextRules;
import org.studentled.secrets.PaperCodes;

/** The packets that go home with a child. */
@Component
public class Packets {

    private static final int CODE_LENGTH = 6;
    private static final int LONGEST_NOTE = 500;
    private static final int DAYS_UNTIL_CALL = 5;
    private static final LocalTime USUAL_CALL = LocalTime.of(17, 30);

    private final PacketTable table;
    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final SchoolZone zone;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Packets(
            PacketTable table,
            Conferences conferences,
            Participations participations,
            Rounds rounds,
            SchoolZone zone,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.conferences = conferences;
        this.participations = participations;
        this.rounds = rounds;
        this.zone = zone;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the packet once; a second call answers the same. */
    @Transactional
    public Packet pack(ConferenceId conference) {
        conferences.lock(conference);
        Optional<Packet> before = findByConference(conference);
        if (before.isPresent()) {
            return before.get();
        }
        conferences.goesHome(conference);
        Packet packet = table.save(Packet.of(conference, freeCode(), usualCall(conference)));
        events.publishEvent(new Packet.Packed(packet.id(), conference));
        return packet;
    }

    /**
     * A packet goes out once; a second time changes nothing.
     *
     * @throws Packet.CallInThePastException when the promised call would be over already
     */
    @Transactional
    public void handOut(PacketId id, Instant callAt) {
        Packet before = taken(id);
        Packet after = before.handedOut(callAt, clock.instant());
        if (!after.equals(before)) {
            table.save(after);
            events.publishEvent(new Packet.HandedOut(id, after.conferenceId()));
        }
    }

    @Transactional
    public void returned(PacketId id, Packet.Way way, String signedBy) {
        returned(id, way, signedBy, "");
    }

    /**
     * What comes back twice came back once.
     *
     * @throws Packet.NotHandedOutException while it lies ready
     */
    @Transactional
    public void returned(PacketId id, Packet.Way way, String signedBy, String note) {
        Packet before = taken(id);
        String noticed = TextRules.optional(note, LONGEST_NOTE);
        Packet after = before.returned(way, TextRules.optional(signedBy, 120), noticed, clock.instant());
        if (!after.equals(before)) {
            table.save(after);
            events.publishEvent(new Packet.Returned(id, after.conferenceId()));
        }
    }

    @Transactional
    public void remind(PacketId id) {
        events.publishEvent(new Packet.Reminded(id, get(id).conferenceId()));
    }

    /**
     * Records a call; after one that reached no one the next is due a day later at the same time, or when the
     * school is back.
     *
     * @throws Packet.NotHandedOutException while the packet lies ready
     */
    @Transactional
    public void called(PacketId id, Packet.Outcome outcome) {
        Packet packet = taken(id);
        ZonedDateTime tomorrow = packet.callAt().atZone(zone.id()).plusDays(1);
        LocalDate next = calendarOf(packet.conferenceId()).unlessOff(tomorrow.toLocalDate());
        table.save(packet.called(zone.at(next, tomorrow.toLocalTime())));
        events.publishEvent(new Packet.Called(id, packet.conferenceId(), outcome));
    }

    /** As {@link #called(PacketId, Packet.Outcome)}, but the same call told twice counts once. */
    @Transactional
    public void called(PacketId id, Packet.Outcome outcome, int madeBefore) {
        if (taken(id).callsMade() == madeBefore) {
            called(id, outcome);
        }
    }

    @Transactional
    public void heardAtSchool(PacketId id) {
        Packet packet = taken(id);
        if (conferences.get(packet.conferenceId()).isHeld()) {
            return;
        }
        events.publishEvent(new Packet.HeardAtSchool(id, packet.conferenceId()));
        conferences.held(packet.conferenceId(), Conference.Place.SCHOOL_ADULT);
    }

    /** Two hands on one packet act one after the other: the second sees what the first did. */
    private Packet taken(PacketId id) {
        conferences.lock(get(id).conferenceId());
        return get(id);
    }

    public Packet get(PacketId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("packet", id.value()));
    }

    public Optional<Packet> findByConference(ConferenceId conference) {
        return table.findByConferenceId(conference);
    }

    /** All of a round, those first that are still out. */
    public List<Packet> in(RoundId round) {
        List<ConferenceId> inRound =
                conferences.in(round).stream().map(Conference::id).toList();
        return (inRound.isEmpty() ? List.<Packet>of() : table.findByConferenceIdIn(inRound))
                .stream()
                        .sorted(Comparator.comparing((Packet packet) -> !packet.isOut())
                                .thenComparing(Packet::code))
                        .toList();
    }

    /** Of many conferences at once; a conference without one is not in it. */
    public List<Packet> findByConferences(Collection<ConferenceId> conferences) {
        return conferences.isEmpty() ? List.of() : table.findByConferenceIdIn(conferences);
    }

    /** Small letters, spaces and dashes are forgiven. */
    public Optional<Packet> findByCode(String typed) {
        return table.findByCode(
                TextRules.plainLine(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private SchoolCalendar calendarOf(ConferenceId conference) {
        ParticipationId participation = conferences.get(conference).participationId();
        return rounds.calendarOf(participations.get(participation).roundId());
    }

    private Instant usualCall(ConferenceId conference) {
        return zone.at(calendarOf(conference).unlessOff(zone.today().plusDays(DAYS_UNTIL_CALL)), USUAL_CALL);
    }

    private String freeCode() {
        String code = PaperCodes.draw(CODE_LENGTH);
        return table.findByCode(code).isPresent() ? freeCode() : code;
    }
}
