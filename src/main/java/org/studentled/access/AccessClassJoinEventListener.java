package org.studentled.access;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** Devices, pictures, cards and open visits go along. */
@Component
class AccessClassJoinEventListener {

    private final JdbcClient db;

    AccessClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("class_device");
        rows.move("user_session");
        rows.moveStudents("sign_in_picture", "student_id");
        rows.moveStudents("sign_in_card", "student_id");
        rows.updateStudents("update user_session set person_id = :kept where person_id = :gone");
        rows.moveStudents("ended_access", "person_id");
        rows.updateStudents("update audit_event set subject = :kept where subject = :gone");
    }
}
