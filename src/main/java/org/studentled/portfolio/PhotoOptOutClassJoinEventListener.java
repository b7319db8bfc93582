package org.studentled.portfolio;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** Whoever's family said no to photos in one of two classes said no. */
@Component
class PhotoOptOutClassJoinEventListener {

    private final JdbcClient db;

    PhotoOptOutClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        new JoinedRows(db, joined).moveStudents("photo_opt_out", "student_id");
    }
}
