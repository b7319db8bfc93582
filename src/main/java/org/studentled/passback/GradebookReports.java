package org.studentled.passback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.LtiCourses;
import org.studentled.outbox.Outbox;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.ClassId;

/** What the gradebook should say of each child, and how much of it the LMS knows; when it is told is in the outbox. */
@Component
public class GradebookReports {

    /** Of their entries in the outbox, by participation; the group is the class. */
    static final String KIND = "GRADEBOOK_REPORT";

    private final JdbcClient db;
    private final Outbox outbox;
    private final LtiCourses courses;
    private final Clock clock;

    GradebookReports(JdbcClient db, Outbox outbox, LtiCourses courses, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.courses = courses;
        this.clock = clock;
    }

    /** The child is at least this far; told twice, it is told once. */
    @Transactional
    void enqueue(ParticipationId participation, RoundId round, ClassId classId, ReportedStage stage) {
        var known = db.sql("select stage from lms_report where participation_id = ? for update")
                .param(participation.value())
                .query(String.class)
                .optional()
                .map(ReportedStage::valueOf);
        if (known.isEmpty()) {
            db.sql("insert into lms_report (participation_id, round_id, class_id, stage, revision, sent_revision)"
                            + " values (?, ?, ?, ?, 1, 0)")
                    .params(participation.value(), round.value(), classId.value(), stage.name())
                    .update();
        } else if (stage.isAfter(known.get())) {
            db.sql("update lms_report set stage = ?, revision = revision + 1 where participation_id = ?")
                    .params(stage.name(), participation.value())
                    .update();
        } else {
            return;
        }
        outbox.renew(KIND, participation.value(), classId.toString());
    }

    @Transactional
    void delete(ParticipationId participation) {
        outbox.delete(KIND, List.of(participation.value()));
        db.sql("delete from lms_report where participation_id = ?")
                .param(participation.value())
                .update();
    }

    public List<GradebookReport> findByRound(RoundId round) {
        return withDelivery(db.sql("select * from lms_report where round_id = ? order by participation_id")
                .param(round.value())
                .query(GradebookReports::read)
                .list());
    }

    List<GradebookReport> byId(Collection<UUID> participations) {
        return participations.isEmpty()
                ? List.of()
                : withDelivery(db.sql("select * from lms_report where participation_id in (:participations)")
                        .param("participations", participations)
                        .query(GradebookReports::read)
                        .list());
    }

    /** Those that did not get through, of classes that report at all; the oldest failure first. */
    List<GradebookReport> findFailed() {
        var classes = courses.findReporting();
        return byId(outbox.findFailing(KIND)).stream()
                .filter(report -> report.failure() != null && classes.contains(report.classId()))
                .sorted(Comparator.comparing(
                        report -> Objects.requireNonNullElse(report.failingSince(), Instant.EPOCH)))
                .toList();
    }

    /** The child may be further by now: only what was sent counts as known. */
    @Transactional
    void markSent(GradebookReport report) {
        db.sql("update lms_report set sent_revision = ?, sent_at = ? where participation_id = ? and sent_revision < ?")
                .params(
                        report.revision(),
                        Timestamp.from(clock.instant()),
                        report.participation().value(),
                        report.revision())
                .update();
    }

    /** Someone mended what was in the way, or wants it tried now. */
    @Transactional
    public void retryNow(ClassId classId) {
        db.sql("select participation_id from lms_report where class_id = ? and sent_revision < revision"
                        + " order by participation_id")
                .param(classId.value())
                .query(UUID.class)
                .list()
                .forEach(participation -> outbox.renew(KIND, participation, classId.toString()));
    }

    /** Whatever the LMS was told of a round is gone there: it is told again. */
    @Transactional
    void startOver(RoundId round) {
        db.sql("update lms_report set sent_revision = 0, sent_at = null where round_id = ?")
                .param(round.value())
                .update();
        findByRound(round)
                .forEach(report -> outbox.renew(
                        KIND, report.participation().value(), report.classId().toString()));
    }

    private List<GradebookReport> withDelivery(List<GradebookReport> reports) {
        var entries = outbox.find(
                KIND,
                reports.stream().map(report -> report.participation().value()).toList());
        return reports.stream()
                .map(report -> {
                    var entry = entries.get(report.participation().value());
                    return entry == null || entry.failure() == null
                            ? report
                            : report.failing(
                                    GradebookReport.PassbackFailure.valueOf(
                                            entry.failure().code()),
                                    entry.failingSince());
                })
                .toList();
    }

    private static GradebookReport read(ResultSet row, int number) throws SQLException {
        return new GradebookReport(
                new ParticipationId(row.getObject("participation_id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                ReportedStage.valueOf(row.getString("stage")),
                row.getInt("revision"),
                row.getInt("sent_revision"),
                null,
                null,
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
