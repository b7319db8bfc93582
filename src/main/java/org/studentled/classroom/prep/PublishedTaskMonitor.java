package org.studentled.classroom.prep;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.classroom.courses.CourseWorkSnapshot;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;

/** Notices, in what was read anyway, that a teacher changed or removed one of our tasks; it is left as they want it. */
@Component
public class PublishedTaskMonitor {

    private final ClassroomTasks classroomTasks;
    private final SchoolZone zone;

    PublishedTaskMonitor(ClassroomTasks classroomTasks, SchoolZone zone) {
        this.classroomTasks = classroomTasks;
        this.zone = zone;
    }

    /** @param complete whether what is not in {@code read} is not in the course */
    public void compare(ClassId classId, List<CourseWorkSnapshot> read, boolean complete) {
        Map<String, CourseWorkSnapshot> byId = read.stream()
                .collect(Collectors.toMap(CourseWorkSnapshot::id, Function.identity(), (one, again) -> one));
        for (PrepTask task : classroomTasks.publishedIn(classId)) {
            CourseWorkSnapshot work = byId.get(task.courseWorkId());
            if (work == null ? complete : work.isDeleted()) {
                classroomTasks.markDropped(task.id());
            } else if (work != null && !isAsWritten(task, work)) {
                classroomTasks.markEdited(task.id());
            }
        }
    }

    private boolean isAsWritten(PrepTask task, CourseWorkSnapshot work) {
        boolean sameDay = work.dueAt() == null || work.dueAt().equals(zone.at(task.due(), LocalTime.of(23, 59)));
        return work.isPublished()
                && work.maxPoints() == null
                && work.title().equals(task.title())
                && plain(work.description()).equals(plain(task.text()))
                && sameDay;
    }

    // Google may write line ends and spaces its own way.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
