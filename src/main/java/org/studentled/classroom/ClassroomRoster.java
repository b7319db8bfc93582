package org.studentled.classroom;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.Teacher;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.Roster;

/** The class list as Google Classroom has it. */
@Component
class ClassroomRoster implements Roster {

    private final LinkedCourses courses;
    private final Results results;
    private final Google google;
    private final Enrolment enrolment;

    ClassroomRoster(LinkedCourses courses, Results results, Google google, Enrolment enrolment) {
        this.courses = courses;
        this.results = results;
        this.google = google;
        this.enrolment = enrolment;
    }

    @Override
    public boolean covers(ClassId id) {
        return courses.of(id).isPresent();
    }

    @Override
    public Reading read(ClassId id) {
        try {
            LinkedCourse course = courses.of(id).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
            course.mustRun();
            GoogleClassroom classroom = google.of(course);
            List<Student> students = classroom.students(course.courseId());
            List<Teacher> teachers = classroom.teachers(course.courseId());
            Reading reading = enrolment.bringUpToDate(course, students, teachers);
            results.wentWell(id, Results.Part.LIST);
            return reading;
        } catch (Trouble trouble) {
            results.met(id, Results.Part.LIST, trouble.kind());
            return new Reading(0, 0, false);
        }
    }
}
