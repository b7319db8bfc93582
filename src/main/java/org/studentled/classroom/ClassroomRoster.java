package org.studentled.classroom;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.Teacher;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.school.ClassId;
import org.studentled.school.Roster;

/** The class list as Google Classroom has it. */
@Component
class ClassroomRoster implements Roster {

    private final LinkedCourses courses;
    private final SyncResults syncResults;
    private final GoogleClients googleClients;
    private final ClassroomRosterSync classroomRosterSync;

    ClassroomRoster(
            LinkedCourses courses,
            SyncResults syncResults,
            GoogleClients googleClients,
            ClassroomRosterSync classroomRosterSync) {
        this.courses = courses;
        this.syncResults = syncResults;
        this.googleClients = googleClients;
        this.classroomRosterSync = classroomRosterSync;
    }

    @Override
    public boolean covers(ClassId id) {
        return courses.findByClass(id).isPresent();
    }

    @Override
    public Reading read(ClassId id) {
        try {
            LinkedCourse course = courses.findByClass(id)
                    .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
            course.mustRun();
            ClassroomApi classroom = googleClients.clientFor(course);
            List<Student> students = classroom.students(course.courseId());
            List<Teacher> teachers = classroom.teachers(course.courseId());
            Reading reading = classroomRosterSync.sync(course, students, teachers);
            syncResults.recordSuccess(id, SyncResults.Operation.LIST);
            return reading;
        } catch (ClassroomException exception) {
            syncResults.recordFailure(id, SyncResults.Operation.LIST, exception.kind());
            return new Reading(0, 0, false);
        }
    }
}
