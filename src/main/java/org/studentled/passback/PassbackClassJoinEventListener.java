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
    private final GradebookReports reports;

    PassbackClassJoinEventListener(JdbcClient db, GradebookReports reports) {
        this.db = db;
        this.reports = reports;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("lms_report");
        // They wait for the LMS of the class that stays.
        reports.retryNow(joined.kept());
    }
}
