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
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;

/** The households that said they can't come, and what they would prefer. */
@Component
public class Declines {

    private final JdbcClient db;
    private final Clock clock;

    Declines(JdbcClient db, Clock clock) {
        this.db = db;
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
        Map<InvitedHouseholdKey, Booking.Wish> all = new HashMap<>();
        db.sql("select r.participation_id, r.household_id, r.wish from decline r"
                        + " join participation p on p.id = r.participation_id where p.round_id = :round")
                .param("round", round.value())
                .query(row -> {
                    all.put(InvitedHouseholdKey.read(row), Booking.Wish.valueOf(row.getString(3)));
                });
        return all;
    }

    /** The households of the round that wait for another time and were not told of one yet, the longest first. */
    List<WaitingHousehold> waitingHousehold(RoundId round) {
        return db.sql("select r.participation_id, r.household_id from decline r"
                        + " join participation p on p.id = r.participation_id"
                        + " where p.round_id = :round and r.wish = 'OTHER_TIME' and r.offered_at is null"
                        + " order by r.told_at, r.household_id")
                .param("round", round.value())
                .query((row, number) -> new WaitingHousehold(
                        new ParticipationId(row.getObject(1, UUID.class)),
                        new HouseholdId(row.getObject(2, UUID.class))))
                .list();
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
