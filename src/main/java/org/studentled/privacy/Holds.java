package org.studentled.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Texts;

/** The children whose records a court or the district wants kept. */
@Component
public class Holds {

    private final JdbcClient db;
    private final Clock clock;

    Holds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Hold> on(StudentId child) {
        return db.sql("select reason, held_at from legal_hold where student_id = :child")
                .param("child", child.value())
                .query((row, i) -> new Hold(
                        row.getString("reason"), row.getTimestamp("held_at").toInstant()))
                .optional();
    }

    /** A hold that is there already stays as it is. */
    @Transactional
    public void place(StudentId child, String reason, StaffId by) {
        String why = Texts.required(reason, 500);
        if (on(child).isEmpty()) {
            db.sql("insert into legal_hold (student_id, reason, held_by, held_at) values (:child, :why, :by, :now)")
                    .param("child", child.value())
                    .param("why", why)
                    .param("by", by.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    @Transactional
    public void lift(StudentId child) {
        db.sql("delete from legal_hold where student_id = :child")
                .param("child", child.value())
                .update();
    }
}
