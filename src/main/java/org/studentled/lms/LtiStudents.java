package org.studentled.lms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/**
 * The students of a class as its LMS knows them.
 *
 * <p>A student here is a child in one class; a child in two courses is two students. So the LMS's id of a child is
 * remembered for each class.
 */
@Component
public class LtiStudents {

    private final JdbcClient db;
    private final Students students;
    private final ExternalIds externalIds;
    private final DisplayNames displayNames;

    LtiStudents(JdbcClient db, Students students, ExternalIds externalIds, DisplayNames displayNames) {
        this.db = db;
        this.students = students;
        this.externalIds = externalIds;
        this.displayNames = displayNames;
    }

    Optional<Student> findBySubject(ClassId id, String subject) {
        return externalIds.studentOf(system(id), subject).map(students::get);
    }

    public Optional<String> subjectOf(Student student) {
        return externalIds.namesOf(system(student.classId()), student.id()).stream()
                .findFirst();
    }

    /** The child, when the class knows it already just as the LMS tells it. */
    Optional<StudentId> unchanged(ClassId id, String subject, @Nullable String fullName) {
        return findBySubject(id, subject)
                .filter(Student::isHere)
                .filter(student -> fullName == null || fullName.equals(student.fullName()))
                .map(Student::id);
    }

    /** The child is in the class from now on, under this name when the LMS tells one. */
    @Transactional
    Presence present(ClassId id, String subject, @Nullable String fullName, @Nullable String callName) {
        var known = findBySubject(id, subject);
        if (known.isEmpty()) {
            var name = fullName == null
                    ? displayNames.namelessStudent(students.in(id).size() + 1)
                    : fullName;
            var student = students.enroll(id, name, callName);
            externalIds.save(system(id), subject, student.id());
            return new Presence(student.id(), true);
        }
        var student = known.get();
        if (fullName != null && !fullName.equals(student.fullName())) {
            students.correct(student.id(), fullName, keptCallName(student, callName));
        }
        var comesBack = !student.isHere() && clearLeft(student.id());
        if (comesBack) {
            students.comeBack(student.id());
        }
        return new Presence(student.id(), comesBack);
    }

    /** The list of the LMS has the child no more; with the list it may come back, unlike one that a teacher sent away. */
    @Transactional
    void markLeft(StudentId student) {
        clearLeft(student);
        db.sql("insert into lms_departure (student_id) values (?)")
                .param(student.value())
                .update();
        students.leave(student);
    }

    private boolean clearLeft(StudentId student) {
        return db.sql("delete from lms_departure where student_id = ?")
                        .param(student.value())
                        .update()
                > 0;
    }

    /** An interface of the LMS knows the child by this id, which is not the id of their launches. */
    @Transactional
    void saveRemoteId(ClassId id, StudentId student, String host, String remoteId) {
        var known = findByRemoteId(id, host, remoteId);
        if (known.filter(student::equals).isEmpty()) {
            known.ifPresent(before -> externalIds.delete(remoteSystem(id), host + "/" + remoteId, before));
            externalIds.save(remoteSystem(id), host + "/" + remoteId, student);
        }
    }

    public Optional<StudentId> findByRemoteId(ClassId id, String host, String remoteId) {
        return externalIds.studentOf(remoteSystem(id), host + "/" + remoteId);
    }

    // A name the class chose stays; one taken from the old full name follows the new one.
    private static @Nullable String keptCallName(Student student, @Nullable String callName) {
        return student.fullName().startsWith(student.callName()) ? callName : student.callName();
    }

    static String system(ClassId id) {
        return "lms:" + id.value();
    }

    static String remoteSystem(ClassId id) {
        return "lms-there:" + id.value();
    }

    /** A child who is in the class, and whether it just came. */
    record Presence(StudentId student, boolean came) {}
}
