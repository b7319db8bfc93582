package org.studentled.classroom.prep;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.school.ClassId;

/** Writes the week's task down; it is sent to Google Classroom once this is certain. */
@Component
public class ClassroomPrepTasks implements PrepTasks {

    private final LinkedCourses courses;
    private final ClassroomTasks classroomTasks;
    private final ApplicationEventPublisher events;

    ClassroomPrepTasks(LinkedCourses courses, ClassroomTasks classroomTasks, ApplicationEventPublisher events) {
        this.courses = courses;
        this.classroomTasks = classroomTasks;
        this.events = events;
    }

    @Override
    public boolean covers(ClassId classId) {
        return courses.findByClass(classId).isPresent();
    }

    @Override
    @Transactional
    public void publish(ClassId classId, WeekId week, Task task) {
        classroomTasks.plan(classId, week, task).ifPresent(id -> events.publishEvent(new PrepTask.Planned(id)));
    }
}
