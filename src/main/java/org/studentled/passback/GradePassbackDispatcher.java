package org.studentled.passback;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.Students;

/** Sends the outbox to the gradebooks, and retries until each entry has arrived. */
@Component
class GradePassbackDispatcher implements OutboxHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GradePassbackDispatcher.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int STALE = 409;

    private static final Backoff BACKOFF = new Backoff(Duration.ofHours(12), Duration.ofDays(30));
    private static final Failure COLUMN_GONE = Failure.of(GradebookReport.PassbackFailure.COLUMN_GONE);

    private final Outbox outbox;
    private final GradebookReports reports;
    private final FailedReports failedReports;
    private final LtiCourses courses;
    private final RoundLineItems columns;
    private final Participations participations;
    private final Students students;
    private final LtiStudents ltiStudents;
    private final LtiScores scores;
    private final LineItems lineItems;
    private final JobLock lock;

    GradePassbackDispatcher(
            Outbox outbox,
            GradebookReports reports,
            FailedReports failedReports,
            LtiCourses courses,
            RoundLineItems columns,
            Participations participations,
            Students students,
            LtiStudents ltiStudents,
            LtiScores scores,
            LineItems lineItems,
            JobLock lock) {
        this.outbox = outbox;
        this.reports = reports;
        this.failedReports = failedReports;
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
        outbox.dispatch(this);
    }

    @Override
    public String kind() {
        return GradebookReports.KIND;
    }

    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public Failure unforeseen() {
        return Failure.of(GradebookReport.PassbackFailure.SILENT);
    }

    /** Classes whose LMS takes reports and whose teacher sends them. */
    @Override
    public List<String> open(List<String> groups) {
        if (groups.isEmpty()) {
            return groups;
        }
        var taking = courses.findTakingScores().stream().map(ClassId::toString).collect(Collectors.toSet());
        return groups.stream().filter(taking::contains).toList();
    }

    /** A score may be told twice without harm: the LMS keeps the latest. */
    @Override
    public Outcome deliver(OutboxLease lease) {
        var waiting = reports.byId(List.of(lease.entry().key()));
        if (waiting.isEmpty()) {
            return Outcome.withdrawn();
        }
        var report = waiting.get(0);
        var student = students.get(participations.get(report.participation()).studentId());
        var subject = ltiStudents.subjectOf(student);
        var access = courses.grades(report.classId());
        // Of a child whom the LMS does not know there is nothing to tell.
        return report.isKnown() || subject.isEmpty() || access.isEmpty()
                ? Outcome.done()
                : send(report, access.get(), subject.get());
    }

    /** A column that was removed in the LMS is made again, because now someone asked for it. */
    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        if (state == OutboxEntry.State.WAITING && COLUMN_GONE.equals(entry.failure())) {
            reports.byId(List.of(entry.key())).forEach(report -> columns.delete(report.round()));
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return failedReports.describe(entries);
    }

    private Outcome send(GradebookReport report, GradeAccess access, String subject) {
        try {
            scores.post(
                    access,
                    columns.getOrCreate(report.round(), access),
                    report.stage().score(subject, columns.wordOf(report.stage())));
            reports.markSent(report);
            return Outcome.done();
        } catch (ServiceFailed failed) {
            return outcomeOf(report, access, failed);
        }
    }

    private Outcome outcomeOf(GradebookReport report, GradeAccess access, ServiceFailed failed) {
        var failure = failureOf(report, access, failed);
        // The address may hold ids of the course, never a name.
        LOG.warn("lms report waits class={} failure={} because {}", report.classId(), failure, failed.getMessage());
        if (!failure.isPassing()) {
            return Outcome.dead(Failure.of(failure));
        }
        // An LMS that is out of order for one child is so for the whole class.
        return failed.status() == STALE
                ? Outcome.retry(Failure.of(failure))
                : Outcome.retryAfter(Failure.of(failure), Objects.requireNonNullElse(failed.retryAfter(), USUAL_PAUSE));
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
