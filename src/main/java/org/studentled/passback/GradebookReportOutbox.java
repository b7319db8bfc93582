package org.studentled.passback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.LtiCourses;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.ClassId;

/** The outbox for the gradebook: written in the transaction of the change, sent afterwards. */
@Component
public class GradebookReportOutbox {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Longer than any answer of an LMS is waited for; after it the node that sent is gone. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final LtiCourses courses;
    private final Clock clock;

    GradebookReportOutbox(JdbcClient db, LtiCourses courses, Clock clock) {
        this.db = db;
        this.courses = courses;
        this.clock = clock;
    }

    /** The child is at least this far; told twice, it is told once. */
    @Transactional
    void enqueue(ParticipationId participation, RoundId round, ClassId classId, ReportedStage stage) {
        var known = db.sql("select * from lms_report where participation_id = ? for update")
                .param(participation.value())
                .query(GradebookReportOutbox::read)
                .optional();
        if (known.isEmpty()) {
            db.sql("insert into lms_report (participation_id, round_id, class_id, stage, revision, sent_revision,"
                            + " attempts, next_try_at) values (?, ?, ?, ?, 1, 0, 0, ?)")
                    .params(participation.value(), round.value(), classId.value(), stage.name(), now())
                    .update();
        } else if (stage.isAfter(known.get().stage())) {
            db.sql("update lms_report set stage = ?, revision = revision + 1, attempts = 0, next_try_at = ?"
                            + " where participation_id = ?")
                    .params(stage.name(), now(), participation.value())
                    .update();
        }
    }

    @Transactional
    void delete(ParticipationId participation) {
        db.sql("delete from lms_report where participation_id = ?")
                .param(participation.value())
                .update();
    }

    public List<GradebookReport> findByRound(RoundId round) {
        return db.sql("select * from lms_report where round_id = ? order by participation_id")
                .param(round.value())
                .query(GradebookReportOutbox::read)
                .list();
    }

    /** Those that did not get through, of classes that report at all. */
    List<GradebookReport> findFailed() {
        var classes = courses.findReporting();
        return db
                .sql("select * from lms_report where failure is not null order by failing_since")
                .query(GradebookReportOutbox::read)
                .list()
                .stream()
                .filter(report -> classes.contains(report.classId()))
                .toList();
    }

    /** What waits, of classes whose LMS takes reports and whose teacher sends them. */
    List<GradebookReport> due() {
        var classes = courses.findTakingScores();
        if (classes.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from lms_report"
                        + " where next_try_at <= :now and sent_revision < revision and class_id in (:classes)"
                        + " and (claimed_until is null or claimed_until <= :now)"
                        + " order by class_id, participation_id")
                .param("now", now())
                .param("classes", classes.stream().map(ClassId::value).toList())
                .query(GradebookReportOutbox::read)
                .list();
    }

    /**
     * Claims a report for delivery: one node gets it, and no other before it is answered or the lease is over.
     *
     * <p>A list of due reports may be old by now: what another node has sent since looks as it did before it was sent,
     * but for its revision.
     */
    @Transactional
    boolean claim(GradebookReport report) {
        var pause = PAUSES.get(Math.min(report.attempts(), PAUSES.size() - 1));
        return db.sql("update lms_report set attempts = attempts + 1, next_try_at = ?, claimed_until = ?"
                                + " where participation_id = ? and attempts = ? and revision = ?"
                                + " and sent_revision < revision and next_try_at <= ?"
                                + " and (claimed_until is null or claimed_until <= ?)")
                        .params(
                                later(pause),
                                later(LEASE),
                                report.participation().value(),
                                report.attempts(),
                                report.revision(),
                                now(),
                                now())
                        .update()
                == 1;
    }

    /** The child may be further by now: only what was sent counts as known. */
    @Transactional
    void markSent(GradebookReport report) {
        db.sql(
                        "update lms_report set sent_revision = ?, sent_at = ?, attempts = 0, failure = null, failing_since = null,"
                                + " claimed_until = null,"
                                + " next_try_at = case when revision = ? then null else next_try_at end"
                                + " where participation_id = ?")
                .params(
                        report.revision(),
                        now(),
                        report.revision(),
                        report.participation().value())
                .update();
    }

    /** Saved with its reason; tried again automatically only where that can help. */
    @Transactional
    void recordFailure(GradebookReport report, GradebookReport.PassbackFailure failure) {
        db.sql("update lms_report set failure = ?, failing_since = coalesce(failing_since, ?), claimed_until = null"
                        + (failure.isPassing() ? "" : ", next_try_at = null")
                        + " where participation_id = ?")
                .params(failure.name(), now(), report.participation().value())
                .update();
    }

    /** Nothing to tell: the LMS does not know this child. */
    @Transactional
    void postpone(GradebookReport report) {
        db.sql("update lms_report set next_try_at = null, claimed_until = null where participation_id = ?")
                .param(report.participation().value())
                .update();
    }

    /** Leaves the LMS of a class alone for a while. */
    @Transactional
    void pause(ClassId classId, Duration pause) {
        db.sql("update lms_report set next_try_at = ? where class_id = ? and next_try_at < ?")
                .params(later(pause), classId.value(), later(pause))
                .update();
    }

    /** Someone mended what was in the way, or wants it tried now. */
    @Transactional
    public void retryNow(ClassId classId) {
        db.sql("update lms_report set next_try_at = ?, attempts = 0 where class_id = ? and sent_revision < revision")
                .params(now(), classId.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp later(Duration pause) {
        return Timestamp.from(clock.instant().plus(pause));
    }

    private static GradebookReport read(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        return new GradebookReport(
                new ParticipationId(row.getObject("participation_id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                ReportedStage.valueOf(row.getString("stage")),
                row.getInt("revision"),
                row.getInt("sent_revision"),
                row.getInt("attempts"),
                failure == null ? null : GradebookReport.PassbackFailure.valueOf(failure),
                instant(row.getTimestamp("failing_since")),
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
