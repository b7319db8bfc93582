package org.studentled.lms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.OfficeAlert;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Tells the office about classes whose roster cannot be read; a short outage of an LMS is not reported yet. */
@Component
class RosterAlerts implements OfficeAlert {

    private static final Duration SHORT = Duration.ofHours(1);

    private final JdbcClient db;
    private final Classes classes;
    private final Clock clock;

    RosterAlerts(JdbcClient db, Classes classes, Clock clock) {
        this.db = db;
        this.classes = classes;
        this.clock = clock;
    }

    @Transactional
    void recordFailure(ClassId id, RosterFailure failure) {
        db.sql("update lms_course set roster_failure = ?, roster_failing_since = coalesce(roster_failing_since, ?)"
                        + " where class_id = ?")
                .params(failure.name(), Timestamp.from(clock.instant()), id.value())
                .update();
    }

    @Override
    public List<Item> current() {
        var recordedFailure = db.sql("select class_id, roster_failure, roster_failing_since from lms_course"
                        + " where roster_failure is not null order by roster_failing_since")
                .query((row, number) -> new RecordedFailure(
                        new ClassId(row.getObject(1, UUID.class)),
                        RosterFailure.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
        return recordedFailure.stream()
                .filter(this::isWorthReporting)
                .map(each -> new Item(
                        each.since(),
                        "lms.alert.list." + each.failure(),
                        List.of(classes.get(each.classId()).name()),
                        "/office/platforms"))
                .toList();
    }

    private boolean isWorthReporting(RecordedFailure recordedFailure) {
        return recordedFailure.failure() != RosterFailure.SILENT
                || recordedFailure.since().isBefore(clock.instant().minus(SHORT));
    }

    private record RecordedFailure(ClassId classId, RosterFailure failure, Instant since) {}
}
