package org.studentled.scheduling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;

/** The households that said they can't come, and what they would prefer. */
@Component
public class Declines {

    private final JdbcClient db;
    private final Participations participations;
    private final Clock clock;

    Declines(JdbcClient db, Participations participations, Clock clock) {
        this.db = db;
        this.participations = participations;
        this.clock = clock;
    }

    public Optional<Booking.Wish> findByParticipationAndHousehold(
            ParticipationId participation, HouseholdId household) {
        return db.sql("select wish from decline where participation_id = :participation and household_id = :household")
                .param("participation", participation.value())
                .param("household", household.value())
                .query((row, number) -> Booking.Wish.valueOf(row.getString(1)))
                .optional();
    }

    /** Of a whole round; whoever said nothing is not in it. */
    public Map<InvitedHouseholdKey, Booking.Wish> in(RoundId round) {
        List<UUID> inRound = idsIn(round);
        if (inRound.isEmpty()) {
            return Map.of();
        }
        Map<InvitedHouseholdKey, Booking.Wish> all = new HashMap<>();
        db.sql("select participation_id, household_id, wish from decline where participation_id in (:participations)")
                .param("participations", inRound)
                .query(row -> {
                    all.put(InvitedHouseholdKey.read(row), Booking.Wish.valueOf(row.getString(3)));
                });
        return all;
    }

    /** The households of the round that wait for another time and were not told of one yet, the longest first. */
    List<WaitingHousehold> waitingHousehold(RoundId round) {
        List<UUID> inRound = participations.takingPartIn(round).stream()
                .map(participation -> participation.id().value())
                .toList();
        if (inRound.isEmpty()) {
            return List.of();
        }
        return db.sql("select participation_id, household_id from decline where participation_id in (:participations)"
                        + " and wish = 'OTHER_TIME' and offered_at is null order by told_at, household_id")
                .param("participations", inRound)
                .query((row, number) -> new WaitingHousehold(
                        new ParticipationId(row.getObject(1, UUID.class)),
                        new HouseholdId(row.getObject(2, UUID.class))))
                .list();
    }

    private List<UUID> idsIn(RoundId round) {
        return participations.idsIn(round).stream().map(ParticipationId::value).toList();
    }

    @Transactional
    void markOffered(WaitingHousehold waitingHousehold) {
        db.sql(
                        "update decline set offered_at = :at where participation_id = :participation and household_id = :household")
                .param("at", Timestamp.from(clock.instant()))
                .param("participation", waitingHousehold.participation().value())
                .param("household", waitingHousehold.household().value())
                .update();
    }

    @Transactional
    void save(ParticipationId participation, HouseholdId household, Booking.Wish wish) {
        delete(participation, household);
        db.sql("insert into decline (participation_id, household_id, wish, told_at)"
                        + " values (:participation, :household, :wish, :at)")
                .param("participation", participation.value())
                .param("household", household.value())
                .param("wish", wish.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    void delete(ParticipationId participation, HouseholdId household) {
        db.sql("delete from decline where participation_id = :participation and household_id = :household")
                .param("participation", participation.value())
                .param("household", household.value())
                .update();
    }

    /** A household on the wait list. */
    record WaitingHousehold(ParticipationId participation, HouseholdId household) {}
}
