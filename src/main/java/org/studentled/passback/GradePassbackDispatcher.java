package org.studentled.passback;

import java.time.Duration;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.cluster.JobLock;
import org.studentled.lms.LtiCourses;
import org.studentled.lms.LtiStudents;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.LineItems;
import org.studentled.ltijava.LtiScores;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.Students;

/** Sends the outbox to the gradebooks, and retries until each entry has arrived. */
@Component
class GradePassbackDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(GradePassbackDispatcher.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int STALE = 409;

    private final GradebookReportOutbox outbox;
    private final LtiCourses courses;
    private final RoundLineItems columns;
    private final Participations participations;
    private final Students students;
    private final LtiStudents ltiStudents;
    private final LtiScores scores;
    private final LineItems lineItems;
    private final JobLock lock;

    GradePassbackDispatcher(
            GradebookReportOutbox outbox,
            LtiCourses courses,
            RoundLineItems columns,
            Participations participations,
            Students students,
            LtiStudents ltiStudents,
            LtiScores scores,
            LineItems lineItems,
            JobLock lock) {
        this.outbox = outbox;
        this.courses = courses;
        this.columns = columns;
        this.participations = participations;
        this.students = students;
        this.ltiStudents = ltiStudents;
        this.scores = scores;
        this.lineItems = lineItems;
        this.lock = lock;
    }

    @Scheduled(
            fixedDelayString = "${lms.passback.poll-interval:PT10S}",
            initialDelayString = "${lms.passback.poll-interval:PT10S}")
    void onSchedule() {
        // Two nodes at once would find no column in the gradebook, and each would make one.
        lock.run("gradebook reports", LEASE, this::dispatch);
    }

    void dispatch() {
        var left = new HashSet<ClassId>();
        for (var report : outbox.due()) {
            if (!left.contains(report.classId()) && outbox.claim(report) && !deliver(report)) {
                // An LMS that is out of order for one child is so for the whole class.
                left.add(report.classId());
            }
        }
    }

    /** @return whether the next one of the class is worth a try now */
    private boolean deliver(GradebookReport report) {
        try {
            var student =
                    students.get(participations.get(report.participation()).studentId());
            var subject = ltiStudents.subjectOf(student);
            var access = courses.grades(report.classId());
            if (subject.isEmpty() || access.isEmpty()) {
                outbox.postpone(report);
                return true;
            }
            return send(report, access.get(), subject.get());
        } catch (RuntimeException unforeseen) {
            // One report must not stop the others.
            LOG.error("lms report {} could not be sent", report.participation().value(), unforeseen);
            outbox.recordFailure(report, GradebookReport.PassbackFailure.SILENT);
            return true;
        }
    }

    private boolean send(GradebookReport report, GradeAccess access, String subject) {
        try {
            scores.post(
                    access,
                    columns.getOrCreate(report.round(), access),
                    report.stage().score(subject, columns.wordOf(report.stage())));
            outbox.markSent(report);
            return true;
        } catch (ServiceFailed failed) {
            return failed(report, access, failed);
        }
    }

    private boolean failed(GradebookReport report, GradeAccess access, ServiceFailed failed) {
        var failure = failureOf(report, access, failed);
        outbox.recordFailure(report, failure);
        // The address may hold ids of the course, never a name.
        LOG.warn("lms report waits class={} failure={} because {}", report.classId(), failure, failed.getMessage());
        if (failure.isPassing() && failed.status() != STALE) {
            var asked = failed.retryAfter();
            outbox.pause(report.classId(), asked == null ? USUAL_PAUSE : asked);
            return false;
        }
        return true;
    }

    private GradebookReport.PassbackFailure failureOf(
            GradebookReport report, GradeAccess access, ServiceFailed failed) {
        var status = failed.status();
        if (failed.isPassing() || status == STALE) {
            return GradebookReport.PassbackFailure.SILENT;
        }
        if (failed.isForeignAddress()) {
            return GradebookReport.PassbackFailure.ELSEWHERE;
        }
        if (failed.isUnknownClient()) {
            return GradebookReport.PassbackFailure.NO_ACCESS;
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return GradebookReport.PassbackFailure.NOT_ALLOWED;
        }
        return status == NOT_FOUND && !isStudentInCourse(report, access)
                ? GradebookReport.PassbackFailure.COLUMN_GONE
                : GradebookReport.PassbackFailure.NO_STUDENT;
    }

    // Some platforms say 404 of a column that was removed, some of a person who left.
    private boolean isStudentInCourse(GradebookReport report, GradeAccess access) {
        var column = columns.find(report.round());
        try {
            return access.lineItems() == null
                    || lineItems.all(access).stream()
                            .anyMatch(item -> column.isPresent() && column.get().equals(item.id()));
        } catch (ServiceFailed unknown) {
            return true;
        }
    }
}
