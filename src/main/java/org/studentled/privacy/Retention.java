package org.studentled.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.cluster.JobLock;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.RetentionPolicy;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Erases expired data every night by the school's retention schedule. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private static final Duration LEASE = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Students students;
    private final StudentRecords studentRecords;
    private final List<RetentionPolicy> retentionPolicy;
    private final JobLock lock;
    private final Clock clock;
    private final Duration departed;

    Retention(
            Students students,
            StudentRecords studentRecords,
            List<RetentionPolicy> retentionPolicy,
            JobLock lock,
            Clock clock,
            @Value("${school.retention.departed-students}") Duration departed) {
        this.students = students;
        this.studentRecords = studentRecords;
        this.retentionPolicy = retentionPolicy;
        this.lock = lock;
        this.clock = clock;
        this.departed = departed;
    }

    @Scheduled(cron = "${school.retention.cron:0 30 3 * * *}", zone = "${school.zone}")
    void everyEvening() {
        lock.run("retention", LEASE, PAUSE, this::deleteExpired);
    }

    public void deleteExpired() {
        Instant now = clock.instant();
        int let = retentionPolicy.stream()
                .mapToInt(each -> each.deleteExpired(now))
                .sum();
        long erased = students.leftBefore(now.minus(departed)).stream()
                .filter(student -> erase(student.id()))
                .count();
        if (let > 0 || erased > 0) {
            log.info("Retention: {} old records and {} departed students let go", let, erased);
        }
    }

    /** What the law holds stays, and the others go all the same. */
    private boolean erase(StudentId student) {
        try {
            studentRecords.erase(student, Actor.system(), StudentRecords.Why.RETENTION);
            return true;
        } catch (RequestRefused held) {
            return false;
        }
    }
}
