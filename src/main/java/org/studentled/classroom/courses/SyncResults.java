package org.studentled.classroom.courses;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.school.ClassId;

/** How each thing we do with a course went the last time, so that no one mistakes a refusal for an empty class. */
@Component
public class SyncResults {

    private final JdbcClient db;
    private final Clock clock;

    SyncResults(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void recordSuccess(ClassId classId, Operation operation) {
        save(classId, operation, null);
    }

    public void recordFailure(ClassId classId, Operation operation, ClassroomException.Kind failure) {
        save(classId, operation, failure);
    }

    /** Remembered even when the work that met the failure is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(ClassId classId, Operation operation, ClassroomException.@Nullable Kind failure) {
        Timestamp now = Timestamp.from(clock.instant());
        int known = db.sql("update classroom_sync_result set tried_at = :now, failure = :failure"
                        + (failure == null ? ", well_at = :now" : "") + " where class_id = :class and part = :part")
                .param("now", now)
                .param("failure", failure == null ? null : failure.name(), java.sql.Types.VARCHAR)
                .param("class", classId.value())
                .param("part", operation.name())
                .update();
        if (known == 0) {
            db.sql("insert into classroom_sync_result (class_id, part, tried_at, well_at, failure)"
                            + " values (:class, :part, :now, :well, :failure)")
                    .param("class", classId.value())
                    .param("part", operation.name())
                    .param("now", now)
                    .param("well", failure == null ? now : null, java.sql.Types.TIMESTAMP)
                    .param("failure", failure == null ? null : failure.name(), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    @Transactional
    public void delete(ClassId classId) {
        db.sql("delete from classroom_sync_result where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    public Map<Operation, Result> findByClass(ClassId classId) {
        Map<Operation, Result> results = new EnumMap<>(Operation.class);
        db.sql("select * from classroom_sync_result where class_id = :class")
                .param("class", classId.value())
                .query(row -> {
                    String failure = row.getString("failure");
                    results.put(
                            Operation.valueOf(row.getString("part")),
                            new Result(
                                    row.getTimestamp("tried_at").toInstant(),
                                    RowMapping.instant(row, "well_at"),
                                    failure == null ? null : ClassroomException.Kind.valueOf(failure)));
                });
        return results;
    }

    /** What we do with a course. */
    public enum Operation {
        LIST,
        GRADES,
        TASK
    }

    /** How it went. */
    public record Result(Instant triedAt, @Nullable Instant wellAt, ClassroomException.@Nullable Kind failure) {}
}
