package org.studentled.progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.StudentId;

/** Scores that were matched to the wrong child: they are deleted, history included. */
@Component
public class MismatchedScores {

    private static final String READ = " where student_id = :student and source = :source";

    private final JdbcClient db;

    MismatchedScores(JdbcClient db) {
        this.db = db;
    }

    /** What people typed stays, and stands again where such a number had taken its place. */
    @Transactional
    public void delete(StudentId student, ScoreSource source) {
        change(
                "update score set replaced_by = null where student_id = :student and replaced_by in"
                        + " (select id from score" + READ + " and source_ref is not null)",
                student,
                source);
        change("delete from score" + READ + " and source_ref is not null", student, source);
        change("delete from excuse" + READ, student, source);
        change("delete from read_work" + READ, student, source);
    }

    private void change(String what, StudentId student, ScoreSource source) {
        db.sql(what)
                .param("student", student.value())
                .param("source", source.name())
                .update();
    }
}
