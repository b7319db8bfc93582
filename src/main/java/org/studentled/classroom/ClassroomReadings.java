package org.studentled.classroom;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebooks;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Reads all linked classes of a teacher now, because she asked; each for itself. */
@Component
public class ClassroomReadings {

    private static final Logger log = LoggerFactory.getLogger(ClassroomReadings.class);

    private final LinkedCourses courses;
    private final ClassroomRoster roster;
    private final Gradebooks gradebooks;
    private final Classes classes;
    private final Sweep sweep;

    ClassroomReadings(
            LinkedCourses courses, ClassroomRoster roster, Gradebooks gradebooks, Classes classes, Sweep sweep) {
        this.courses = courses;
        this.roster = roster;
        this.gradebooks = gradebooks;
        this.classes = classes;
        this.sweep = sweep;
    }

    public void readAll(StaffId teacher) {
        List<LinkedCourse> linked = classes.taughtBy(teacher).stream()
                .map(SchoolClass::id)
                .flatMap(id -> courses.of(id).stream())
                .toList();
        try {
            sweep.lookAtCourses(teacher);
        } catch (Trouble trouble) {
            // Each course says for itself what is in the way.
            log.warn("The courses of {} could not be listed: {}", teacher, trouble.kind());
        }
        linked.forEach(course -> read(course.classId()));
    }

    private void read(ClassId classId) {
        try {
            if (roster.read(classId).complete()) {
                gradebooks.pull(classId);
            }
        } catch (Gradebook.NotReachable written) {
            // What was in the way is kept with the class.
            log.warn("Class {} could not be read: {}", classId, written.getMessage());
        }
    }
}
