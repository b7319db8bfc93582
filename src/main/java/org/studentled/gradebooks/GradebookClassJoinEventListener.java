package org.studentled.gradebooks;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.connect.GrantId;
import org.studentled.connect.Grants;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

/** The gradebooks of a class go along when it joins another, except where that one has its own. */
@Component
class GradebookClassJoinEventListener {

    private final JdbcClient db;
    private final Grants grants;

    GradebookClassJoinEventListener(JdbcClient db, Grants grants) {
        this.db = db;
        this.grants = grants;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        var rows = new JoinedRows(db, joined);
        rows.move("lms_system");
        moveGrants(joined);
        rows.update("""
                insert into lms_connection
                       (class_id, source, system_id, course_id, course_name, staff_id)
                select cast(:kept as uuid), source, system_id, course_id, course_name, staff_id
                  from lms_connection g
                 where class_id = :gone
                   and source not in (select source from lms_connection k where k.class_id = :kept)""");
        rows.update("update lms_person set class_id = :kept where class_id = :gone and source not in"
                + " (select source from lms_person k where k.class_id = :kept)");
        rows.delete("lms_connection");
        rows.updateStudents("update lms_person set student_id = :kept where student_id = :gone");
    }

    // Each is encrypted for its class, and again for the one that stays.
    private void moveGrants(ClassJoining.Joined joined) {
        Set<ScoreSource> own = sources(joined.kept());
        for (ScoreSource source : sources(joined.gone())) {
            GrantId gone = GradebookConnections.grantId(joined.gone(), source);
            if (own.contains(source)) {
                grants.delete(gone);
            } else {
                grants.move(gone, GradebookConnections.grantId(joined.kept(), source));
            }
        }
    }

    private Set<ScoreSource> sources(ClassId classId) {
        return db.sql("select source from lms_connection where class_id = :class")
                .param("class", classId.value())
                .query((row, number) -> ScoreSource.valueOf(row.getString("source")))
                .set();
    }
}
