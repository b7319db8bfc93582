package org.studentled.classroom;

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
import org.studentled.cluster.JobLock;
import org.studentled.school.ClassId;

/** Google says that something changed: the course is read soon, once for any number of hints. Off by default. */
@Component
public class Hints {

    private static final Logger log = LoggerFactory.getLogger(Hints.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);

    private final ClassroomSettings settings;
    private final HintBox box;
    private final LinkedCourses courses;
    private final ApplicationEventPublisher events;
    private final JobLock lock;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;

    Hints(
            ClassroomSettings settings,
            HintBox box,
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
    public record Heard(ClassId classId) {}

    @Scheduled(
            fixedDelayString = "${classroom.push.poll-interval:PT1M}",
            initialDelayString = "${classroom.push.poll-interval:PT1M}")
    void onSchedule() {
        if (settings.offered() && settings.push().on()) {
            lock.run("classroom hints", LEASE, this::listen);
        }
    }

    synchronized void listen() {
        if (!settings.offered() || !settings.push().on() || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            List<Hint> hints = box.fetch();
            // What no one can read, or is about a course no one links any more, would come back for ever.
            box.understood(hints);
            classesOf(hints).forEach(this::tell);
        } catch (Trouble trouble) {
            log.warn("Google's hints could not be fetched: {}", trouble.kind());
            // A refusal does not pass within a minute.
            notBefore = trouble.isPassing() ? Instant.MIN : clock.instant().plus(AFTER_A_REFUSAL);
        }
    }

    private Set<ClassId> classesOf(List<Hint> hints) {
        Set<ClassId> classes = new LinkedHashSet<>();
        for (Hint hint : hints) {
            String course = hint.courseId();
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

    private void tell(ClassId classId) {
        try {
            events.publishEvent(new Heard(classId));
        } catch (RuntimeException unforeseen) {
            log.error("Class {} could not be read after a hint", classId, unforeseen);
        }
    }
}
