package org.studentled.access;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** A teacher hands the device to a child who has no account: the teacher's session in this tab ends, theirs begins. */
@Component
public class HandOver {

    private final Doors doors;
    private final Students students;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    HandOver(Doors doors, Students students, Sessions sessions, Audit audit, Clock clock) {
        this.doors = doors;
        this.students = students;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param teachersKey the key of the visit that ends here: what ended it ends the child's too
     * @return the key of the child's visit
     */
    @Transactional
    public String to(StudentId child, ClassId classId, Who teacher, String teachersKey) {
        doors.teachesClass(teacher, classId);
        Student student = students.get(child);
        if (!student.classId().equals(classId) || !student.isHere()) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
        audit.note(teacher, "handed-over", child.value(), null);
        Visit visit = new Visit(Who.pupil(child), classId, new StaffId(teacher.id()), clock.instant());
        return sessions.open(visit, sessions.viaOf(teachersKey).orElse(null));
    }
}
