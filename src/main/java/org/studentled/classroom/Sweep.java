package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.cluster.JobLock;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Reads all courses in full every night; one that fails does not stop the next. */
@Component
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final Duration LEASE = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final ClassroomSettings settings;
    private final LinkedCourses courses;
    private final ClassroomRoster roster;
    private final CourseReading reading;
    private final Results results;
    private final Google google;
    private final Classes classes;
    private final JobLock lock;

    Sweep(
            ClassroomSettings settings,
            LinkedCourses courses,
            ClassroomRoster roster,
            CourseReading reading,
            Results results,
            Google google,
            Classes classes,
            JobLock lock) {
        this.settings = settings;
        this.courses = courses;
        this.roster = roster;
        this.reading = reading;
        this.results = results;
        this.google = google;
        this.classes = classes;
        this.lock = lock;
    }

    @Scheduled(cron = "${classroom.full-sync-cron:0 30 2 * * *}", zone = "${school.zone}")
    void everyNight() {
        if (settings.offered()) {
            lock.run("classroom sweep", LEASE, PAUSE, this::sweepAll);
        }
    }

    private void sweepAll() {
        courses.all().stream()
                .collect(Collectors.groupingBy(LinkedCourse::staff))
                .forEach((staff, linked) -> sweep(staff, linked));
    }

    /** Asks once for all of the teacher's courses, so that what was archived or removed is known. */
    public void lookAtCourses(StaffId staff) {
        Map<String, Course> taught = google.as(staff).coursesTaught().stream()
                .collect(Collectors.toMap(Course::getId, Function.identity(), (one, again) -> one));
        taught.values().forEach(course -> courses.seen(course.getId(), course.getName(), course.getCourseState()));
    }

    /** Reads the lists of all linked classes of the teacher now; answers the classes whose list could be read. */
    public List<ClassId> lists(StaffId teacher) {
        try {
            lookAtCourses(teacher);
        } catch (Trouble trouble) {
            // Each course says for itself what is in the way.
            log.warn("The courses of {} could not be listed: {}", teacher, trouble.kind());
        }
        return classes.taughtBy(teacher).stream()
                .map(SchoolClass::id)
                .filter(roster::covers)
                .filter(id -> roster.read(id).complete())
                .toList();
    }

    private void sweep(StaffId staff, List<LinkedCourse> linked) {
        try {
            lookAtCourses(staff);
        } catch (RuntimeException unread) {
            // Each course says for itself what is in the way.
            log.warn("The courses of {} could not be listed", staff, unread);
        }
        linked.stream()
                .map(LinkedCourse::classId)
                .flatMap(id -> courses.of(id).stream())
                .filter(course -> LinkedCourse.notRunning(course.state()) == null)
                .forEach(this::sweep);
    }

    private void sweep(LinkedCourse course) {
        try {
            if (roster.read(course.classId()).complete()) {
                reading.sweep(course, google.of(course));
                results.wentWell(course.classId(), Results.Part.GRADES);
            }
        } catch (Trouble trouble) {
            results.met(course.classId(), Results.Part.GRADES, trouble.kind());
        } catch (RuntimeException unforeseen) {
            log.error("Class {} could not be read from Google Classroom", course.classId(), unforeseen);
            results.met(course.classId(), Results.Part.GRADES, Trouble.Kind.UNEXPECTED);
        }
    }
}
