package org.studentled.scheduling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** The households that said they can't come, and what they would rather have. */
@Component
public class Regrets {

    private final JdbcClient db;
    private final Clock clock;

    Regrets(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Booking.Wish> of(ParticipationId participation, HouseholdId household) {
        return db.sql("select wish from regret where participation_id = :participation and household_id = :household")
                .param("participation", participation.value())
                .param("household", household.value())
                .query((row, number) -> Booking.Wish.valueOf(row.getString(1)))
                .optional();
    }

    @Transactional
    void note(ParticipationId participation, HouseholdId household, Booking.Wish wish) {
        forget(participation, household);
        db.sql("insert into regret (participation_id, household_id, wish, told_at)"
                        + " values (:participation, :household, :wish, :at)")
                .param("participation", participation.value())
                .param("household", household.value())
                .param("wish", wish.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    void forget(ParticipationId participation, HouseholdId household) {
        db.sql("delete from regret where participation_id = :participation and household_id = :household")
                .param("participation", participation.value())
                .param("household", household.value())
                .update();
    }
}
