package org.studentled.portfolio;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** Whoever's family said no to photos in one of two classes said no. */
@Component
class PhotoOptOutClassJoinEventListener {

    private final JdbcClient db;

    PhotoOptOutClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            db.sql("update photo_opt_out set student_id = :kept where student_id = :gone and not exists"
                            + " (select 1 from photo_opt_out k where k.student_id = :kept)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("delete from photo_opt_out where student_id = :gone")
                    .param("gone", gone.value())
                    .update();
        });
    }
}
