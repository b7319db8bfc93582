package org.studentled.lms;

import java.time.Duration;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.cluster.JobLock;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.LineItems;
import org.studentled.ltijava.Scores;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.Students;

/** Sends the outbox to the gradebooks, and retries until each entry has arrived. */
@Component
class ReportRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRound.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int STALE = 409;

    private final Reports reports;
    private final Courses courses;
    private final RoundColumns columns;
    private final Participations participations;
    private final Students students;
    private final Pupils pupils;
    private final Scores scores;
    private final LineItems lineItems;
    private final JobLock lock;

    ReportRound(
            Reports reports,
            Courses courses,
            RoundColumns columns,
            Participations participations,
            Students students,
            Pupils pupils,
            Scores scores,
            LineItems lineItems,
            JobLock lock) {
        this.reports = reports;
        this.courses = courses;
        this.columns = columns;
        this.participations = participations;
        this.students = students;
        this.pupils = pupils;
        this.scores = scores;
        this.lineItems = lineItems;
        this.lock = lock;
    }

    @Scheduled(
            fixedDelayString = "${lms.passback.poll-interval:PT10S}",
            initialDelayString = "${lms.passback.poll-interval:PT10S}")
    void onSchedule() {
        // Two nodes at once would find no column in the gradebook, and each would make one.
        lock.run("gradebook reports", LEASE, this::walk);
    }

    void walk() {
        var left = new HashSet<ClassId>();
        for (var report : reports.due()) {
            if (!left.contains(report.classId()) && reports.take(report) && !deliver(report)) {
                // An LMS that is out of order for one child is so for the whole class.
                left.add(report.classId());
            }
        }
    }

    /** @return whether the next one of the class is worth a try now */
    private boolean deliver(Report report) {
        try {
            var student =
                    students.get(participations.get(report.participation()).studentId());
            var subject = pupils.subjectOf(student);
            var access = courses.grades(report.classId());
            if (subject.isEmpty() || access.isEmpty()) {
                reports.rest(report);
                return true;
            }
            return send(report, access.get(), subject.get());
        } catch (RuntimeException unforeseen) {
            // One report must not stop the others.
            LOG.error("lms report {} could not be sent", report.participation().value(), unforeseen);
            reports.failed(report, Report.Trouble.SILENT);
            return true;
        }
    }

    private boolean send(Report report, GradeAccess access, String subject) {
        try {
            scores.post(
                    access,
                    columns.of(report.round(), access),
                    report.mark().of(subject, columns.wordOf(report.mark())));
            reports.sent(report);
            return true;
        } catch (ServiceFailed failed) {
            return failed(report, access, failed);
        }
    }

    private boolean failed(Report report, GradeAccess access, ServiceFailed failed) {
        var trouble = troubleOf(report, access, failed);
        reports.failed(report, trouble);
        // The address may hold ids of the course, never a name.
        LOG.warn("lms report waits class={} trouble={} because {}", report.classId(), trouble, failed.getMessage());
        if (trouble.isPassing() && failed.status() != STALE) {
            var asked = failed.retryAfter();
            reports.pause(report.classId(), asked == null ? USUAL_PAUSE : asked);
            return false;
        }
        return true;
    }

    private Report.Trouble troubleOf(Report report, GradeAccess access, ServiceFailed failed) {
        var status = failed.status();
        if (failed.isPassing() || status == STALE) {
            return Report.Trouble.SILENT;
        }
        if (failed.isForeignAddress()) {
            return Report.Trouble.ELSEWHERE;
        }
        if (failed.isUnknownClient()) {
            return Report.Trouble.NO_ACCESS;
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return Report.Trouble.NOT_ALLOWED;
        }
        return status == NOT_FOUND && !isThere(report, access) ? Report.Trouble.COLUMN_GONE : Report.Trouble.NO_STUDENT;
    }

    // Some platforms say 404 of a column that was removed, some of a person who left.
    private boolean isThere(Report report, GradeAccess access) {
        var column = columns.known(report.round());
        try {
            return access.lineItems() == null
                    || lineItems.all(access).stream()
                            .anyMatch(item -> column.isPresent() && column.get().equals(item.id()));
        } catch (ServiceFailed unknown) {
            return true;
        }
    }
}
