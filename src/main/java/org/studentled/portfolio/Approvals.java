package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.school.StaffId;

/** The teacher's approval that a family may see a portfolio; required up to grade 8. */
@Component
public class Approvals {

    private final JdbcClient db;
    private final Clock clock;

    Approvals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public static boolean isAskedFor(Band band) {
        return band != Band.GRADES_9_12;
    }

    @Transactional
    public void approve(ParticipationId participation, StaffId by) {
        withdraw(participation);
        db.sql(
                        "insert into portfolio_approved (participation_id, approved_by, approved_at) values (:participation, :by, :at)")
                .param("participation", participation.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void withdraw(ParticipationId participation) {
        db.sql("delete from portfolio_approved where participation_id = :participation")
                .param("participation", participation.value())
                .update();
    }

    public boolean given(ParticipationId participation) {
        return db.sql("select count(*) from portfolio_approved where participation_id = :participation")
                        .param("participation", participation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
