package org.studentled.access;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** Devices, pictures, cards and open visits go along. */
@Component
class AccessClassJoinEventListener {

    private final JdbcClient db;

    AccessClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        db.sql("update class_device set class_id = :kept where class_id = :gone")
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
        db.sql("update user_session set class_id = :kept where class_id = :gone")
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
        joined.same().forEach((gone, kept) -> {
            for (String table : List.of("sign_in_picture", "sign_in_card")) {
                db.sql("update " + table + " set student_id = :kept where student_id = :gone and not exists"
                                + " (select 1 from " + table + " k where k.student_id = :kept)")
                        .param("kept", kept.value())
                        .param("gone", gone.value())
                        .update();
                db.sql("delete from " + table + " where student_id = :gone")
                        .param("gone", gone.value())
                        .update();
            }
            db.sql("update user_session set person_id = :kept where person_id = :gone")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("update ended_access set person_id = :kept where person_id = :gone and not exists"
                            + " (select 1 from ended_access k where k.person_id = :kept)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("update audit_event set subject = :kept where subject = :gone")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
        });
    }
}
