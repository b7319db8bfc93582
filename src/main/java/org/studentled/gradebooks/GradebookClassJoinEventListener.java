package org.studentled.gradebooks;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** The gradebooks of a class go along when it joins another, except where that one has its own. */
@Component
class GradebookClassJoinEventListener {

    private final JdbcClient db;

    GradebookClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("lms_system");
        rows.update("""
                insert into lms_connection
                       (class_id, source, system_id, course_id, course_name, staff_id, encrypted_credentials)
                select cast(:kept as uuid), source, system_id, course_id, course_name, staff_id, encrypted_credentials
                  from lms_connection g
                 where class_id = :gone
                   and source not in (select source from lms_connection k where k.class_id = :kept)""");
        rows.update("update lms_person set class_id = :kept where class_id = :gone and source not in"
                + " (select source from lms_person k where k.class_id = :kept)");
        rows.delete("lms_connection");
        rows.updateStudents("update lms_person set student_id = :kept where student_id = :gone");
    }
}
