package org.studentled.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.TextRules;

/** The children whose records a court or the district wants kept. */
@Component
public class LegalHolds {

    private final JdbcClient db;
    private final Clock clock;

    LegalHolds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<LegalHold> on(StudentId student) {
        return db.sql("select reason, held_at from legal_hold where student_id = :child")
                .param("child", student.value())
                .query((row, i) -> new LegalHold(
                        row.getString("reason"), row.getTimestamp("held_at").toInstant()))
                .optional();
    }

    /** A hold that is there already stays as it is. */
    @Transactional
    public void place(StudentId student, String reason, StaffId by) {
        String why = TextRules.required(reason, 500);
        if (on(student).isEmpty()) {
            db.sql("insert into legal_hold (student_id, reason, held_by, held_at) values (:child, :why, :by, :now)")
                    .param("child", student.value())
                    .param("why", why)
                    .param("by", by.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    @Transactional
    public void lift(StudentId student) {
        db.sql("delete from legal_hold where student_id = :child")
                .param("child", student.value())
                .update();
    }
}
