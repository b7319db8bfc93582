package org.studentled.passback;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** What was told to the gradebook about the students of a class goes with them when it joins another. */
@Component
class PassbackClassJoinEventListener {

    private final JdbcClient db;

    PassbackClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("lms_report");
    }
}
