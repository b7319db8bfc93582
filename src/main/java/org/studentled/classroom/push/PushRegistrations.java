package org.studentled.classroom.push;

import com.google.api.services.classroom.model.Registration;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.RowMapping;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.cluster.JobLock;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/** That Google tells us of changes in a course: it does so for a week, so it is asked again every day. */
@Component
public class PushRegistrations {

    private static final Logger log = LoggerFactory.getLogger(PushRegistrations.class);
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** What was asked for a day ago is asked for again. */
    private static final Duration LEFT_AFTER_A_DAY = Duration.ofDays(6);

    private final ClassroomSettings settings;
    private final LinkedCourses courses;
    private final GoogleClients googleClients;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JobLock lock;
    private final Clock clock;

    public PushRegistrations(
            ClassroomSettings settings,
            LinkedCourses courses,
            GoogleClients googleClients,
            JdbcClient db,
            TransactionTemplate transaction,
            JobLock lock,
            Clock clock) {
        this.settings = settings;
        this.courses = courses;
        this.googleClients = googleClients;
        this.db = db;
        this.transaction = transaction;
        this.lock = lock;
        this.clock = clock;
    }

    /** Looks often, so that a course that was just linked waits an hour and not a day; asks once a day. */
    @Scheduled(
            fixedDelayString = "${classroom.push.renewal-interval:PT1H}",
            initialDelayString = "${classroom.push.renewal-interval:PT1H}")
    void onSchedule() {
        if (settings.offered()) {
            lock.run("classroom registrations", LEASE, this::renew);
        }
    }

    public void renew() {
        if (!settings.offered()) {
            return;
        }
        cancel();
        if (!settings.push().on()) {
            return;
        }
        courses.all().stream()
                .filter(course -> LinkedCourse.notRunning(course.state()) == null)
                .filter(this::isOld)
                .forEach(this::renew);
    }

    /** Until when Google tells us of this class; nothing when it does not. */
    public Optional<Instant> until(ClassId classId) {
        return db.sql(
                        "select expires_at from classroom_push_registration where class_id = :class and expires_at > :now")
                .param("class", classId.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Of a course that is linked no longer Google need not tell.
     *
     * <p>What could not be called off is tried again every hour, and ends on its own after its week.
     */
    public void cancel() {
        db.sql(
                        "select class_id, registration_id from classroom_push_registration r where not exists"
                                + " (select 1 from classroom_course c where c.class_id = r.class_id and c.course_id = r.course_id)")
                .query((row, number) -> new Left(new ClassId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .forEach(this::cancel);
        db.sql("delete from classroom_push_registration where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void cancel(Left left) {
        try {
            googleClients.teacherOf(left.classId(), Permission.PUSH).ifPresent(teacher -> {
                googleClients.as(teacher).callOff(left.registration());
                delete(left);
            });
        } catch (ClassroomException exception) {
            if (!exception.isPassing()) {
                delete(left);
            }
            log.warn("Google still tells of changes in class {}: {}", left.classId(), exception.kind());
        }
    }

    private void delete(Left left) {
        db.sql("delete from classroom_push_registration where class_id = :class and registration_id = :id")
                .param("class", left.classId().value())
                .param("id", left.registration())
                .update();
    }

    private boolean isOld(LinkedCourse course) {
        Timestamp soon = Timestamp.from(clock.instant().plus(LEFT_AFTER_A_DAY));
        return db.sql("select count(*) from classroom_push_registration where class_id = :class and course_id = :course"
                                + " and expires_at > :soon")
                        .param("class", course.classId().value())
                        .param("course", course.courseId())
                        .param("soon", soon)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void renew(LinkedCourse course) {
        Optional<StaffId> teacher = googleClients.teacherOf(course, Permission.PUSH);
        if (teacher.isEmpty()) {
            return;
        }
        try {
            save(
                    course,
                    googleClients
                            .as(teacher.get())
                            .register(course.courseId(), settings.push().topic()));
        } catch (ClassroomException exception) {
            // Without it the course is read every night, as before.
            log.warn("Google does not tell of changes in class {}: {}", course.classId(), exception.kind());
        } catch (RuntimeException unforeseen) {
            log.error("Class {} could not be registered at Google", course.classId(), unforeseen);
        }
    }

    private void save(LinkedCourse course, Registration registration) {
        Instant told = RowMapping.instant(registration.getExpiryTime());
        Instant until = told == null ? clock.instant().plus(WEEK) : told;
        transaction.executeWithoutResult(status -> {
            db.sql("delete from classroom_push_registration where class_id = :class")
                    .param("class", course.classId().value())
                    .update();
            db.sql("insert into classroom_push_registration (class_id, course_id, registration_id, expires_at)"
                            + " values (:class, :course, :id, :until)")
                    .param("class", course.classId().value())
                    .param("course", course.courseId())
                    .param("id", registration.getRegistrationId())
                    .param("until", Timestamp.from(until))
                    .update();
        });
    }

    private record Left(ClassId classId, String registration) {}
}
