package org.studentled.classroom.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;

/** The copies of the linked courses; only rows that changed are written. */
@Component
public class CourseSnapshots {

    private final JdbcClient db;

    CourseSnapshots(JdbcClient db) {
        this.db = db;
    }

    public CourseSnapshot getByClass(ClassId classId) {
        CourseSnapshot copy = CourseSnapshot.empty();
        db.sql("select * from classroom_course_work where class_id = :class order by work_id")
                .param("class", classId.value())
                .query((row, number) -> work(row))
                .list()
                .forEach(copy::put);
        db.sql("select * from classroom_submission where class_id = :class order by work_id, user_id")
                .param("class", classId.value())
                .query((row, number) -> submission(row))
                .list()
                .forEach(copy::put);
        return copy;
    }

    /**
     * Makes the kept copy the same as this one. Whoever calls has read every list to its end.
     *
     * @return how many rows had changed
     */
    @Transactional
    public int save(ClassId classId, CourseSnapshot now) {
        lock(classId);
        Map<String, String> works = hashes(classId, "work_id", "classroom_course_work");
        Map<String, String> handIns = hashes(classId, "work_id || ' ' || user_id", "classroom_submission");
        int changed = 0;
        for (CourseWorkSnapshot work : now.works().values()) {
            String before = works.remove(work.id());
            if (!work.hash().equals(before)) {
                changed++;
                save(classId, work, before != null);
            }
        }
        for (Submission submission : now.submissions().values()) {
            String before = handIns.remove(submission.key());
            if (!submission.hash().equals(before)) {
                changed++;
                save(classId, submission, before != null);
            }
        }
        works.keySet().forEach(gone -> delete(classId, "classroom_course_work", gone, null));
        handIns.keySet()
                .forEach(gone -> delete(
                        classId,
                        "classroom_submission",
                        gone.substring(0, gone.indexOf(' ')),
                        gone.substring(gone.indexOf(' ') + 1)));
        return changed + works.size() + handIns.size();
    }

    @Transactional
    public void delete(ClassId classId) {
        for (String table : new String[] {"classroom_submission", "classroom_course_work"}) {
            db.sql("delete from " + table + " where class_id = :class")
                    .param("class", classId.value())
                    .update();
        }
        db.sql("update classroom_course set seen_to = null, fully_synced_at = null where class_id = :class")
                .param("class", classId.value())
                .update();
    }

    /** Two readings of the same course at once, as of two weeks of a class, are kept one after the other. */
    private void lock(ClassId classId) {
        db.sql("select class_id from classroom_course where class_id = :class for update")
                .param("class", classId.value())
                .query(UUID.class)
                .list();
    }

    private Map<String, String> hashes(ClassId classId, String key, String table) {
        Map<String, String> hashes = new HashMap<>();
        db.sql("select " + key + " as row_key, row_hash from " + table + " where class_id = :class")
                .param("class", classId.value())
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        return hashes;
    }

    private void save(ClassId classId, CourseWorkSnapshot work, boolean known) {
        db.sql(
                        known
                                ? "update classroom_course_work set title = :title, state = :state, max_points = :points, due_at = :due,"
                                        + " updated_at = :updated, row_hash = :hash where class_id = :class and work_id = :work"
                                : "insert into classroom_course_work (class_id, work_id, title, state, max_points, due_at, updated_at,"
                                        + " row_hash) values (:class, :work, :title, :state, :points, :due, :updated, :hash)")
                .param("class", classId.value())
                .param("work", work.id())
                .param("title", work.title())
                .param("state", work.state())
                .param("points", work.maxPoints(), java.sql.Types.DECIMAL)
                .param("due", RowMapping.timestamp(work.dueAt()), java.sql.Types.TIMESTAMP)
                .param("updated", RowMapping.timestamp(work.updatedAt()), java.sql.Types.TIMESTAMP)
                .param("hash", work.hash())
                .update();
    }

    private void save(ClassId classId, Submission submission, boolean known) {
        db.sql(
                        known
                                ? "update classroom_submission set state = :state, late = :late, grade = :grade,"
                                        + " updated_at = :updated, row_hash = :hash"
                                        + " where class_id = :class and work_id = :work and user_id = :user"
                                : "insert into classroom_submission (class_id, work_id, user_id, state, late, grade, updated_at,"
                                        + " row_hash) values (:class, :work, :user, :state, :late, :grade, :updated, :hash)")
                .param("class", classId.value())
                .param("work", submission.workId())
                .param("user", submission.userId())
                .param("state", submission.state())
                .param("late", submission.late())
                .param("grade", submission.grade(), java.sql.Types.DECIMAL)
                .param("updated", RowMapping.timestamp(submission.updatedAt()), java.sql.Types.TIMESTAMP)
                .param("hash", submission.hash())
                .update();
    }

    private void delete(ClassId classId, String table, String work, @Nullable String user) {
        db.sql("delete from " + table + " where class_id = :class and work_id = :work"
                        + (user == null ? "" : " and user_id = :user"))
                .param("class", classId.value())
                .param("work", work)
                .param("user", user == null ? "" : user)
                .update();
    }

    private static CourseWorkSnapshot work(ResultSet row) throws SQLException {
        return new CourseWorkSnapshot(
                row.getString("work_id"),
                row.getString("title"),
                "",
                row.getString("state"),
                row.getBigDecimal("max_points"),
                RowMapping.instant(row, "due_at"),
                RowMapping.instant(row, "updated_at"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("work_id"),
                row.getString("user_id"),
                row.getString("state"),
                row.getBoolean("late"),
                row.getBigDecimal("grade"),
                RowMapping.instant(row, "updated_at"));
    }
}
