package org.studentled.classroom;

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
import org.studentled.school.ClassId;

/** How each thing we do with a course went the last time, so that no one mistakes a refusal for an empty class. */
@Component
class SyncResults {

    private final JdbcClient db;
    private final Clock clock;

    SyncResults(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void recordSuccess(ClassId classId, Operation operation) {
        save(classId, operation, null);
    }

    void recordFailure(ClassId classId, Operation operation, ClassroomException.Kind trouble) {
        save(classId, operation, trouble);
    }

    /** Remembered even when the work that met the trouble is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(ClassId classId, Operation operation, ClassroomException.@Nullable Kind trouble) {
        Timestamp now = Timestamp.from(clock.instant());
        int known = db.sql("update classroom_sync_result set tried_at = :now, trouble = :trouble"
                        + (trouble == null ? ", well_at = :now" : "") + " where class_id = :class and part = :part")
                .param("now", now)
                .param("trouble", trouble == null ? null : trouble.name(), java.sql.Types.VARCHAR)
                .param("class", classId.value())
                .param("part", operation.name())
                .update();
        if (known == 0) {
            db.sql("insert into classroom_sync_result (class_id, part, tried_at, well_at, trouble)"
                            + " values (:class, :part, :now, :well, :trouble)")
                    .param("class", classId.value())
                    .param("part", operation.name())
                    .param("now", now)
                    .param("well", trouble == null ? now : null, java.sql.Types.TIMESTAMP)
                    .param("trouble", trouble == null ? null : trouble.name(), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    @Transactional
    public void delete(ClassId classId) {
        db.sql("delete from classroom_sync_result where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    Map<Operation, Result> findByClass(ClassId classId) {
        Map<Operation, Result> results = new EnumMap<>(Operation.class);
        db.sql("select * from classroom_sync_result where class_id = :class")
                .param("class", classId.value())
                .query(row -> {
                    String trouble = row.getString("trouble");
                    results.put(
                            Operation.valueOf(row.getString("part")),
                            new Result(
                                    row.getTimestamp("tried_at").toInstant(),
                                    RowMapping.instant(row, "well_at"),
                                    trouble == null ? null : ClassroomException.Kind.valueOf(trouble)));
                });
        return results;
    }

    /** What we do with a course. */
    enum Operation {
        LIST,
        GRADES,
        TASK
    }

    /** How it went. */
    record Result(Instant triedAt, @Nullable Instant wellAt, ClassroomException.@Nullable Kind trouble) {}
}
