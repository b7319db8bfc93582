package org.studentled.progress;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.school.ClassId;

/** Everything that keeps grades for our classes, and when it was last read. */
@Component
public class Gradebooks {

    private final List<Gradebook> gradebooks;
    private final Measures measures;
    private final Scores scores;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gradebooks(
            List<Gradebook> gradebooks,
            Measures measures,
            Scores scores,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock) {
        this.gradebooks = gradebooks;
        this.measures = measures;
        this.scores = scores;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads all grades of the class and charts those whose title names a measure.
     *
     * @throws Gradebook.NotReachable when one of the gradebooks could not be read
     */
    public void pull(ClassId classId) {
        for (Gradebook gradebook : gradebooks) {
            if (gradebook.covers(classId)) {
                Gradebook.Pull pull = gradebook.pull(classId);
                transaction.executeWithoutResult(status -> chart(classId, gradebook.source(), pull));
            }
        }
    }

    public boolean cover(ClassId classId) {
        return gradebooks.stream().anyMatch(gradebook -> gradebook.covers(classId));
    }

    public Optional<LastPull> lastPull(ClassId classId) {
        return db.sql("select pulled_at, grades, troubles from grade_pull where class_id = :class")
                .param("class", classId.value())
                .query((row, number) -> new LastPull(row.getTimestamp(1).toInstant(), row.getInt(2), row.getString(3)))
                .optional();
    }

    private void chart(ClassId classId, Source source, Gradebook.Pull pull) {
        List<Measure> charted = measures.of(classId);
        for (Grade grade : pull.grades()) {
            charted.stream()
                    .filter(measure -> measure.counts(grade.workTitle()))
                    .findFirst()
                    .ifPresent(measure -> scores.take(measure, grade, source));
        }
        remember(classId, pull);
    }

    private void remember(ClassId classId, Gradebook.Pull pull) {
        db.sql("delete from grade_pull where class_id = :class")
                .param("class", classId.value())
                .update();
        String troubles = String.join("\n", pull.troubles());
        db.sql(
                        "insert into grade_pull (class_id, pulled_at, grades, troubles) values (:class, :at, :grades, :troubles)")
                .param("class", classId.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("grades", pull.grades().size())
                .param("troubles", troubles.length() > 2000 ? troubles.substring(0, 2000) : troubles)
                .update();
    }

    /** When the class's grades were last read, how many came, and what was in the way. */
    public record LastPull(Instant at, int grades, String troubles) {}
}
