package org.studentled.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** What waits in a class that goes waits in the one that stays; the engine itself knows rounds only, and they go along. */
@Component
class InboxClassJoinEventListener {

    private final JdbcClient db;

    InboxClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        db.sql("update inbox_item set class_id = :kept where class_id = :gone")
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
    }
}
