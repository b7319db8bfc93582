package org.studentled.school;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which students each counselor looks after. */
@Component
public class Caseloads {

    private final JdbcClient db;

    Caseloads(JdbcClient db) {
        this.db = db;
    }

    /** A second call changes nothing. */
    @Transactional
    public void add(StaffId counselor, StudentId student) {
        if (!includes(counselor, student)) {
            db.sql("insert into counselor_student (staff_id, student_id) values (:staff, :student)")
                    .param("staff", counselor.value())
                    .param("student", student.value())
                    .update();
        }
    }

    @Transactional
    public void remove(StaffId counselor, StudentId student) {
        db.sql("delete from counselor_student where staff_id = :staff and student_id = :student")
                .param("staff", counselor.value())
                .param("student", student.value())
                .update();
    }

    public boolean includes(StaffId counselor, StudentId student) {
        return db.sql("select count(*) from counselor_student where staff_id = :staff and student_id = :student")
                        .param("staff", counselor.value())
                        .param("student", student.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those who are at the school, by full name. */
    public List<StudentId> studentsOf(StaffId counselor) {
        return db
                .sql("select s.id from counselor_student c join student s on s.id = c.student_id"
                        + " where c.staff_id = :staff and s.left_at is null order by s.full_name, s.id")
                .param("staff", counselor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StudentId::new)
                .toList();
    }
}
