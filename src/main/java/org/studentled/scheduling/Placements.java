package org.studentled.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.SchoolZone;

/** The bookings of whole rounds, read with a constant number of statements, for screens that show many families. */
@Component
public class Placements {

    private final BookingTable bookings;
    private final EveningTable eveningTable;
    private final InterpreterTable interpreters;
    private final Participations participations;
    private final JdbcClient db;
    private final SchoolZone zone;

    Placements(
            BookingTable bookings,
            EveningTable evenings,
            InterpreterTable interpreters,
            Participations participations,
            JdbcClient db,
            SchoolZone zone) {
        this.bookings = bookings;
        this.eveningTable = evenings;
        this.interpreters = interpreters;
        this.participations = participations;
        this.db = db;
        this.zone = zone;
    }

    public Map<InvitedHouseholdKey, Booking> in(Collection<RoundId> rounds) {
        List<ParticipationId> all = participations.idsIn(rounds);
        return all.isEmpty()
                ? Map.of()
                : bookings.findByParticipationIdIn(all).stream()
                        .collect(Collectors.toMap(
                                booking -> new InvitedHouseholdKey(booking.participationId(), booking.householdId()),
                                Function.identity()));
    }

    /** One line for each booking of the round, another one after each change. */
    public List<String> versionsIn(RoundId round) {
        List<UUID> all = values(participations.idsIn(round));
        return all.isEmpty() ? List.of() : bookings.versionsOf(all);
    }

    private static List<UUID> values(List<ParticipationId> participations) {
        return participations.stream().map(ParticipationId::value).toList();
    }

    /** When each of these families is expected. */
    public Map<InvitedHouseholdKey, Instant> arrivals(Map<InvitedHouseholdKey, Booking> booked) {
        Map<EveningId, LocalDate> evenings =
                eveningTable
                        .findAllById(booked.values().stream()
                                .map(Booking::eveningId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Evening::id, Evening::date));
        Map<InvitedHouseholdKey, Instant> arrivals = new HashMap<>();
        booked.forEach((invited, booking) -> {
            LocalDate evening = evenings.get(booking.eveningId());
            if (evening != null) {
                arrivals.put(invited, zone.at(evening, booking.startsAt()));
            }
        });
        return arrivals;
    }

    /** Who speaks for the families booked in these rounds; a booking without an interpreter is not in it. */
    public Map<BookingId, Interpreter> speakers(Collection<RoundId> rounds) {
        List<UUID> all = values(participations.idsIn(rounds));
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<BookingId, InterpreterId> engaged = new HashMap<>();
        db.sql("select distinct q.booking_id, q.interpreter_id from interpreter_slot q"
                        + " join booking b on b.id = q.booking_id where b.participation_id in (:participations)")
                .param("participations", all)
                .query(row -> {
                    engaged.put(
                            new BookingId(row.getObject(1, UUID.class)),
                            new InterpreterId(row.getObject(2, UUID.class)));
                });
        Map<InterpreterId, Interpreter> known = interpreters.findAllById(List.copyOf(engaged.values())).stream()
                .collect(Collectors.toMap(Interpreter::id, Function.identity(), (one, same) -> one));
        Map<BookingId, Interpreter> speakers = new HashMap<>();
        engaged.forEach((booking, id) -> {
            Interpreter speaker = known.get(id);
            if (speaker != null) {
                speakers.put(booking, speaker);
            }
        });
        return speakers;
    }
}
