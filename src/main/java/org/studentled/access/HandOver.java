package org.studentled.access;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** A teacher hands the device to a child who has no account: the teacher's session in this tab ends, theirs begins. */
@Component
public class HandOver {

    private final AccessPolicy accessPolicy;
    private final Students students;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final Clock clock;

    HandOver(AccessPolicy accessPolicy, Students students, Sessions sessions, AuditLog auditLog, Clock clock) {
        this.accessPolicy = accessPolicy;
        this.students = students;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * @param teachersKey the key of the visit that ends here: what ended it ends the child's too
     * @return the key of the child's visit
     */
    @Transactional
    public String to(StudentId studentId, ClassId classId, Actor teacher, String teachersKey) {
        accessPolicy.requireTeacherOfClass(teacher, classId);
        Student student = students.get(studentId);
        if (!student.classId().equals(classId) || !student.isHere()) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        auditLog.record(teacher, "handed-over", studentId.value(), null);
        Session session = new Session(Actor.student(studentId), classId, new StaffId(teacher.id()), clock.instant());
        return sessions.start(session, sessions.findPlatform(teachersKey).orElse(null));
    }
}
