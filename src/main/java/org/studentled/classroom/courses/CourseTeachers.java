package org.studentled.classroom.courses;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;

/** Who teaches each linked course, by Google's ids: also those whom no one here knows yet. */
@Component
public class CourseTeachers {

    private final JdbcClient db;

    CourseTeachers(JdbcClient db) {
        this.db = db;
    }

    /** Takes the place of what was read before. */
    @Transactional
    public void save(LinkedCourse course, Collection<String> googleIds) {
        db.sql("delete from classroom_teacher where class_id = :class")
                .param("class", course.classId().value())
                .update();
        googleIds.stream()
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> db.sql(
                                "insert into classroom_teacher (class_id, course_id, google_id) values (:class, :course, :google)")
                        .param("class", course.classId().value())
                        .param("course", course.courseId())
                        .param("google", id)
                        .update());
    }

    /** The classes whose running courses this account teaches. */
    public List<ClassId> classesOf(String googleId) {
        return db
                .sql(
                        "select t.class_id from classroom_teacher t join classroom_course c"
                                + " on c.class_id = t.class_id and c.course_id = t.course_id"
                                + " where t.google_id = :google and c.course_state in ('ACTIVE', 'PROVISIONED') order by t.class_id")
                .param("google", googleId)
                .query(UUID.class)
                .list()
                .stream()
                .map(ClassId::new)
                .toList();
    }
}
