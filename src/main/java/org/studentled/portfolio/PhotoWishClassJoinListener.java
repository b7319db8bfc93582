package org.studentled.portfolio;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** Whoever's family said no to photos in one of two classes said no. */
@Component
class PhotoWishClassJoinListener {

    private final JdbcClient db;

    PhotoWishClassJoinListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            db.sql("update no_photos set student_id = :kept where student_id = :gone and not exists"
                            + " (select 1 from no_photos k where k.student_id = :kept)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("delete from no_photos where student_id = :gone")
                    .param("gone", gone.value())
                    .update();
        });
    }
}
