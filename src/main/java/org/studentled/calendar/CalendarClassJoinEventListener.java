package org.studentled.calendar;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** Two classes that become one keep the trips of both. */
@Component
class CalendarClassJoinEventListener {

    private final JdbcClient db;

    CalendarClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        new JoinedRows(db, joined).move("calendar_entry");
    }
}
