package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** The children whose work is not photographed, because the school or the family opted out. */
@Component
public class PhotoOptOuts {

    private final JdbcClient db;
    private final Clock clock;

    PhotoOptOuts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean applyTo(StudentId student) {
        return !found("student_id = :id", student.value()).isEmpty();
    }

    public Set<StudentId> in(ClassId classId) {
        return found("student_id in (select id from student where class_id = :id)", classId.value());
    }

    /** The photos that were taken before are gone for good. */
    @Transactional
    public void save(StudentId student) {
        if (applyTo(student)) {
            return;
        }
        db.sql("insert into photo_opt_out (student_id, said_at) values (:child, :now)")
                .param("child", student.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        db.sql("delete from photo where participation_id in " + Participations.OF_STUDENT)
                .param("child", student.value())
                .update();
    }

    @Transactional
    public void delete(StudentId student) {
        db.sql("delete from photo_opt_out where student_id = :child")
                .param("child", student.value())
                .update();
    }

    private Set<StudentId> found(String where, UUID id) {
        return new HashSet<>(db.sql("select student_id from photo_opt_out where " + where)
                .param("id", id)
                .query((row, number) -> new StudentId(row.getObject(1, UUID.class)))
                .list());
    }
}
