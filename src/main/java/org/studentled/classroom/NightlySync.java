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
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.cluster.JobLock;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Reads all courses in full every night; one that fails does not stop the next. */
@Component
public class NightlySync {

    private static final Logger log = LoggerFactory.getLogger(NightlySync.class);

    private static final Duration LEASE = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final ClassroomSettings settings;
    private final LinkedCourses courses;
    private final ClassroomRoster roster;
    private final CourseSync reading;
    private final SyncResults syncResults;
    private final GoogleClients googleClients;
    private final Classes classes;
    private final JobLock lock;

    NightlySync(
            ClassroomSettings settings,
            LinkedCourses courses,
            ClassroomRoster roster,
            CourseSync reading,
            SyncResults syncResults,
            GoogleClients googleClients,
            Classes classes,
            JobLock lock) {
        this.settings = settings;
        this.courses = courses;
        this.roster = roster;
        this.reading = reading;
        this.syncResults = syncResults;
        this.googleClients = googleClients;
        this.classes = classes;
        this.lock = lock;
    }

    @Scheduled(cron = "${classroom.full-sync-cron:0 30 2 * * *}", zone = "${school.zone}")
    void onSchedule() {
        if (settings.offered()) {
            lock.run("classroom sweep", LEASE, PAUSE, this::run);
        }
    }

    private void run() {
        courses.all().stream()
                .collect(Collectors.groupingBy(LinkedCourse::staff))
                .forEach((staff, linked) -> syncAll(staff, linked));
    }

    /** Asks once for all of the teacher's courses, so that what was archived or removed is known. */
    public void refreshCourses(StaffId staff) {
        Map<String, Course> taught = googleClients.as(staff).coursesTaught().stream()
                .collect(Collectors.toMap(Course::getId, Function.identity(), (one, again) -> one));
        taught.values().forEach(course -> courses.saveState(course.getId(), course.getName(), course.getCourseState()));
    }

    /** Reads the lists of all linked classes of the teacher now; answers the classes whose list could be read. */
    public List<ClassId> lists(StaffId teacher) {
        try {
            refreshCourses(teacher);
        } catch (ClassroomException exception) {
            // Each course says for itself what is in the way.
            log.warn("The courses of {} could not be listed: {}", teacher, exception.kind());
        }
        return classes.taughtBy(teacher).stream()
                .map(SchoolClass::id)
                .filter(roster::covers)
                .filter(id -> roster.read(id).complete())
                .toList();
    }

    private void syncAll(StaffId staff, List<LinkedCourse> linked) {
        try {
            refreshCourses(staff);
        } catch (RuntimeException unread) {
            // Each course says for itself what is in the way.
            log.warn("The courses of {} could not be listed", staff, unread);
        }
        linked.stream()
                .map(LinkedCourse::classId)
                .flatMap(id -> courses.findByClass(id).stream())
                .filter(course -> LinkedCourse.notRunning(course.state()) == null)
                .forEach(this::syncAll);
    }

    private void syncAll(LinkedCourse course) {
        try {
            if (roster.read(course.classId()).complete()) {
                reading.readAll(course, googleClients.clientFor(course));
                syncResults.recordSuccess(course.classId(), SyncResults.Operation.GRADES);
            }
        } catch (ClassroomException exception) {
            syncResults.recordFailure(course.classId(), SyncResults.Operation.GRADES, exception.kind());
        } catch (RuntimeException unforeseen) {
            log.error("Class {} could not be read from Google Classroom", course.classId(), unforeseen);
            syncResults.recordFailure(
                    course.classId(), SyncResults.Operation.GRADES, ClassroomException.Kind.UNEXPECTED);
        }
    }
}
