package org.studentled.privacy;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** Whoever's records are kept by law under one of two names of theirs are kept under the one that stays. */
@Component
class LegalHoldClassJoinEventListener {

    private final JdbcClient db;

    LegalHoldClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            db.sql("update legal_hold set student_id = :kept where student_id = :gone and not exists"
                            + " (select 1 from legal_hold k where k.student_id = :kept)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("delete from legal_hold where student_id = :gone")
                    .param("gone", gone.value())
                    .update();
        });
    }
}
