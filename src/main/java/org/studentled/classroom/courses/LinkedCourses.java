package org.studentled.classroom.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Which of our classes is which course in Google Classroom. */
@Component
public class LinkedCourses {

    private static final String WITH_FAILURE =
            "select c.*, (select r.failure from classroom_sync_result r where r.class_id = c.class_id"
                    + " and r.failure is not null order by r.tried_at desc, r.part fetch first 1 rows only) as failure"
                    + " from classroom_course c";

    private final JdbcClient db;
    private final ExternalIds externalIds;
    private final Students students;
    private final SyncResults syncResults;
    private final CourseSnapshots copies;
    private final Clock clock;

    LinkedCourses(
            JdbcClient db,
            ExternalIds externalIds,
            Students students,
            SyncResults syncResults,
            CourseSnapshots copies,
            Clock clock) {
        this.db = db;
        this.externalIds = externalIds;
        this.students = students;
        this.syncResults = syncResults;
        this.copies = copies;
        this.clock = clock;
    }

    /** @throws ClassroomException when the course already belongs to another class */
    @Transactional
    public LinkedCourse link(ClassId classId, String courseId, String name, StaffId staff) {
        if (externalIds
                .classOf(LinkedCourse.SYSTEM, courseId)
                .filter(other -> !other.equals(classId))
                .isPresent()) {
            throw new ClassroomException(ClassroomException.Kind.COURSE_TAKEN);
        }
        findByClass(classId)
                .filter(before -> !before.courseId().equals(courseId))
                .ifPresent(this::unlinkAll);
        delete(classId);
        db.sql("insert into classroom_course (class_id, course_id, course_name, staff_id, linked_at)"
                        + " values (:class, :course, :name, :staff, :at)")
                .param("class", classId.value())
                .param("course", courseId)
                .param("name", name)
                .param("staff", staff.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (externalIds.classOf(LinkedCourse.SYSTEM, courseId).isEmpty()) {
            externalIds.save(LinkedCourse.SYSTEM, courseId, classId);
        }
        return findByClass(classId).orElseThrow();
    }

    @Transactional
    public void unlink(ClassId classId) {
        findByClass(classId).ifPresent(this::unlinkAll);
        delete(classId);
    }

    /** What a list of the teacher's courses says about this one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void saveState(String courseId, String name, String state) {
        db.sql("update classroom_course set course_state = :state, course_name = :name where course_id = :course"
                        + " and (course_state <> :state or course_name <> :name)")
                .param("state", state)
                .param("name", name)
                .param("course", courseId)
                .update();
    }

    @Transactional
    public void read(ClassId classId, @Nullable Instant seenTo, boolean complete) {
        db.sql("update classroom_course set seen_to = coalesce(:seen, seen_to)"
                        + (complete ? ", fully_synced_at = :now" : "") + " where class_id = :class")
                .param("seen", seenTo == null ? null : Timestamp.from(seenTo), java.sql.Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .param("class", classId.value())
                .update();
    }

    /** The next reading is a complete one. */
    @Transactional
    public void expectFullSync(ClassId classId) {
        db.sql("update classroom_course set fully_synced_at = null where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    public Optional<LinkedCourse> findByClass(ClassId classId) {
        return db.sql(WITH_FAILURE + " where c.class_id = :class")
                .param("class", classId.value())
                .query(LinkedCourses::read)
                .optional();
    }

    public Optional<LinkedCourse> withId(String courseId) {
        return db.sql(WITH_FAILURE + " where c.course_id = :course")
                .param("course", courseId)
                .query(LinkedCourses::read)
                .optional();
    }

    /** Which of these courses are classes already. */
    public Map<String, ClassId> classesOf(Collection<String> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : db
                        .sql("select course_id, class_id from classroom_course where course_id in (:courses)")
                        .param("courses", courseIds)
                        .query((row, number) -> Map.entry(row.getString(1), new ClassId(row.getObject(2, UUID.class))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<LinkedCourse> linkedBy(StaffId staff) {
        return all().stream().filter(one -> one.staff().equals(staff)).toList();
    }

    public List<LinkedCourse> all() {
        return db.sql(WITH_FAILURE + " order by c.linked_at, c.class_id")
                .query(LinkedCourses::read)
                .list();
    }

    private void delete(ClassId classId) {
        copies.delete(classId);
        syncResults.delete(classId);
        db.sql("delete from classroom_course where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    private void unlinkAll(LinkedCourse course) {
        externalIds.delete(LinkedCourse.SYSTEM, course.courseId(), course.classId());
        for (Student student : students.everIn(course.classId())) {
            externalIds
                    .namesOf(LinkedCourse.SYSTEM, student.id())
                    .forEach(name -> externalIds.delete(LinkedCourse.SYSTEM, name, student.id()));
        }
    }

    private static LinkedCourse read(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        return new LinkedCourse(
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("course_id"),
                row.getString("course_name"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getTimestamp("linked_at").toInstant(),
                row.getString("course_state"),
                failure == null ? null : ClassroomException.Kind.valueOf(failure),
                RowMapping.instant(row, "seen_to"),
                RowMapping.instant(row, "fully_synced_at"));
    }
}
