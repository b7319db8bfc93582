package org.studentled.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Which of our classes is which course in Google Classroom. */
@Component
class LinkedCourses {

    private final JdbcClient db;
    private final KnownAs knownAs;
    private final Students students;
    private final Clock clock;

    LinkedCourses(JdbcClient db, KnownAs knownAs, Students students, Clock clock) {
        this.db = db;
        this.knownAs = knownAs;
        this.students = students;
        this.clock = clock;
    }

    /** @throws Trouble when the course already belongs to another class */
    @Transactional
    public LinkedCourse link(ClassId classId, String courseId, String name, StaffId staff) {
        if (knownAs.classOf(LinkedCourse.SYSTEM, courseId)
                .filter(other -> !other.equals(classId))
                .isPresent()) {
            throw new Trouble(Trouble.Kind.COURSE_TAKEN);
        }
        of(classId).filter(before -> !before.courseId().equals(courseId)).ifPresent(this::forget);
        delete(classId);
        db.sql("insert into classroom_course (class_id, course_id, course_name, staff_id, linked_at)"
                        + " values (:class, :course, :name, :staff, :at)")
                .param("class", classId.value())
                .param("course", courseId)
                .param("name", name)
                .param("staff", staff.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (knownAs.classOf(LinkedCourse.SYSTEM, courseId).isEmpty()) {
            knownAs.remember(LinkedCourse.SYSTEM, courseId, classId);
        }
        return of(classId).orElseThrow();
    }

    @Transactional
    public void unlink(ClassId classId) {
        of(classId).ifPresent(this::forget);
        delete(classId);
    }

    /** Remembered even when the work that met the trouble is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void met(ClassId classId, Trouble.@Nullable Kind trouble) {
        db.sql("update classroom_course set trouble = :trouble where class_id = :class")
                .param("trouble", trouble == null ? null : trouble.name())
                .param("class", classId.value())
                .update();
    }

    Optional<LinkedCourse> of(ClassId classId) {
        return db.sql("select * from classroom_course where class_id = :class")
                .param("class", classId.value())
                .query(LinkedCourses::read)
                .optional();
    }

    private void delete(ClassId classId) {
        db.sql("delete from classroom_course where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    private void forget(LinkedCourse course) {
        knownAs.forget(LinkedCourse.SYSTEM, course.courseId(), course.classId());
        for (Student child : students.everIn(course.classId())) {
            knownAs.namesOf(LinkedCourse.SYSTEM, child.id())
                    .forEach(name -> knownAs.forget(LinkedCourse.SYSTEM, name, child.id()));
        }
    }

    private static LinkedCourse read(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        return new LinkedCourse(
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("course_id"),
                row.getString("course_name"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getTimestamp("linked_at").toInstant(),
                trouble == null ? null : Trouble.Kind.valueOf(trouble));
    }
}
