package org.studentled.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** What waits in a class that goes waits in the one that stays; the engine itself knows rounds only, and they go along. */
@Component
class InboxClassJoinEventListener {

    private final JdbcClient db;

    InboxClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        new JoinedRows(db, joined).move("inbox_item");
    }
}
