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
import org.studentled.page.Refusal;
import org.studentled.school.Expiring;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Erases expired data every night by the school's retention schedule. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private static final Duration LEASE = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Students students;
    private final Records records;
    private final List<Expiring> expiring;
    private final JobLock lock;
    private final Clock clock;
    private final Duration departed;

    Retention(
            Students students,
            Records records,
            List<Expiring> expiring,
            JobLock lock,
            Clock clock,
            @Value("${school.retention.departed-students}") Duration departed) {
        this.students = students;
        this.records = records;
        this.expiring = expiring;
        this.lock = lock;
        this.clock = clock;
        this.departed = departed;
    }

    @Scheduled(cron = "${school.retention.cron:0 30 3 * * *}", zone = "${school.zone}")
    void everyNight() {
        lock.run("retention", LEASE, PAUSE, this::letGo);
    }

    public void letGo() {
        Instant now = clock.instant();
        int let = expiring.stream().mapToInt(each -> each.letGo(now)).sum();
        long erased = students.leftBefore(now.minus(departed)).stream()
                .filter(student -> erase(student.id()))
                .count();
        if (let > 0 || erased > 0) {
            log.info("Retention: {} old records and {} departed students let go", let, erased);
        }
    }

    /** What the law holds stays, and the others go all the same. */
    private boolean erase(StudentId child) {
        try {
            records.erase(child, Who.system(), Records.Why.RETENTION);
            return true;
        } catch (Refusal held) {
            return false;
        }
    }
}
