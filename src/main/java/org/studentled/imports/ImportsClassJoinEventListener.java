package org.studentled.imports;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** Lists that wait and columns that are remembered go along when a class joins another. */
@Component
class ImportsClassJoinEventListener {

    private final JdbcClient db;

    ImportsClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("lms_import");
        rows.moveNew("lms_import_column", "title");
    }
}
