package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The children whose work is not photographed, because the school or the family opted out. */
@Component
public class PhotoOptOuts {

    private final JdbcClient db;
    private final Students students;
    private final Participations participations;
    private final Clock clock;

    PhotoOptOuts(JdbcClient db, Students students, Participations participations, Clock clock) {
        this.db = db;
        this.students = students;
        this.participations = participations;
        this.clock = clock;
    }

    public boolean applyTo(StudentId student) {
        return !found(List.of(student)).isEmpty();
    }

    public Set<StudentId> in(ClassId classId) {
        return found(students.idsEverIn(classId));
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
        for (ParticipationId participation : participations.idsOf(student)) {
            db.sql("delete from photo where participation_id = :participation")
                    .param("participation", participation.value())
                    .update();
        }
    }

    @Transactional
    public void delete(StudentId student) {
        db.sql("delete from photo_opt_out where student_id = :child")
                .param("child", student.value())
                .update();
    }

    private Set<StudentId> found(List<StudentId> of) {
        if (of.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql("select student_id from photo_opt_out where student_id in (:students)")
                .param("students", of.stream().map(StudentId::value).toList())
                .query((row, number) -> new StudentId(row.getObject(1, UUID.class)))
                .list());
    }
}
