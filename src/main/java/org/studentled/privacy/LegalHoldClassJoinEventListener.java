package org.studentled.privacy;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** Whoever's records are kept by law under one of two names of theirs are kept under the one that stays. */
@Component
class LegalHoldClassJoinEventListener {

    private final JdbcClient db;

    LegalHoldClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        new JoinedRows(db, joined).moveStudents("legal_hold", "student_id");
    }
}
