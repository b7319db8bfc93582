package org.studentled.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;

/** What the latest reading of each gradebook brought. */
@Component
class LastPulls {

    private final JdbcClient db;
    private final PullProblems problems;

    LastPulls(JdbcClient db, PullProblems problems) {
        this.db = db;
        this.problems = problems;
    }

    List<LastPull> findByClass(ClassId classId) {
        return db.sql("select * from gradebook_pull where class_id = :class order by source")
                .param("class", classId.value())
                .query(this::read)
                .list();
    }

    /** Only once the class is held: two readings of the same gradebook come one after the other. */
    @Transactional
    public void save(ClassId classId, LastPull pull) {
        Timestamp since = pull.reached() ? null : Timestamp.from(unreachableSince(classId, pull));
        db.sql("delete from gradebook_pull where class_id = :class and source = :source")
                .param("class", classId.value())
                .param("source", pull.source().name())
                .update();
        db.sql(
                        "insert into gradebook_pull (class_id, source, pulled_at, grades, charted, reached, problems, unreachable_since)"
                                + " values (:class, :source, :at, :grades, :charted, :reached, :problems, :since)")
                .param("class", classId.value())
                .param("source", pull.source().name())
                .param("at", Timestamp.from(pull.at()))
                .param("grades", pull.grades())
                .param("charted", pull.charted())
                .param("reached", pull.reached())
                .param("since", since)
                .param("problems", problems.write(pull.problems()))
                .update();
    }

    private Instant unreachableSince(ClassId classId, LastPull pull) {
        return findByClass(classId).stream()
                .filter(before -> before.source() == pull.source())
                .map(LastPull::unreachableSince)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(pull.at());
    }

    private LastPull read(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp("unreachable_since");
        return new LastPull(
                ScoreSource.valueOf(row.getString("source")),
                row.getTimestamp("pulled_at").toInstant(),
                row.getInt("grades"),
                row.getInt("charted"),
                row.getBoolean("reached"),
                problems.read(row.getString("problems")),
                since == null ? null : since.toInstant());
    }
}
