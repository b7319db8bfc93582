package org.studentled.classroom.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.cluster.JobLock;
import org.studentled.school.ClassId;

/** Google says that something changed: the course is read soon, once for any number of hints. Off by default. */
@Component
public class ChangeNotifications {

    private static final Logger log = LoggerFactory.getLogger(ChangeNotifications.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);

    private final ClassroomSettings settings;
    private final PubSubSubscription box;
    private final LinkedCourses courses;
    private final ApplicationEventPublisher events;
    private final JobLock lock;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;

    public ChangeNotifications(
            ClassroomSettings settings,
            PubSubSubscription box,
            LinkedCourses courses,
            ApplicationEventPublisher events,
            JobLock lock,
            Clock clock) {
        this.settings = settings;
        this.box = box;
        this.courses = courses;
        this.events = events;
        this.lock = lock;
        this.clock = clock;
    }

    /** Something changed in the class's course. */
    public record Received(ClassId classId) {}

    @Scheduled(
            fixedDelayString = "${classroom.push.poll-interval:PT1M}",
            initialDelayString = "${classroom.push.poll-interval:PT1M}")
    void onSchedule() {
        if (settings.offered() && settings.push().on()) {
            lock.run("classroom hints", LEASE, this::poll);
        }
    }

    public synchronized void poll() {
        if (!settings.offered() || !settings.push().on() || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            List<ChangeNotification> changeNotifications = box.pull();
            // What no one can read, or is about a course no one links any more, would come back for ever.
            box.acknowledge(changeNotifications);
            classesOf(changeNotifications).forEach(this::syncSoon);
        } catch (ClassroomException exception) {
            log.warn("Google's hints could not be fetched: {}", exception.kind());
            // A refusal does not pass within a minute.
            notBefore = exception.isPassing() ? Instant.MIN : clock.instant().plus(AFTER_A_REFUSAL);
        }
    }

    private Set<ClassId> classesOf(List<ChangeNotification> changeNotifications) {
        Set<ClassId> classes = new LinkedHashSet<>();
        for (ChangeNotification changeNotification : changeNotifications) {
            String course = changeNotification.courseId();
            if (course == null) {
                log.warn("A hint of Google's could not be read");
            } else {
                courses.withId(course)
                        .filter(known -> LinkedCourse.notRunning(known.state()) == null)
                        .ifPresent(known -> classes.add(known.classId()));
            }
        }
        return classes;
    }

    private void syncSoon(ClassId classId) {
        try {
            events.publishEvent(new Received(classId));
        } catch (RuntimeException unforeseen) {
            log.error("Class {} could not be read after a hint", classId, unforeseen);
        }
    }
}
