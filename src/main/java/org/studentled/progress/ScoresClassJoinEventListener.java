package org.studentled.progress;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/**
 * Charts of the same name, unit and scale become one; the others stand side by side. A number that both classes read from
 * the same work stands once: the other stays in the history, off the chart.
 */
@Component
class ScoresClassJoinEventListener {

    private final JdbcClient db;
    private final Measures measures;
    private final Clock clock;

    ScoresClassJoinEventListener(JdbcClient db, Measures measures, Clock clock) {
        this.db = db;
        this.measures = measures;
        this.clock = clock;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            for (String table : List.of("score", "excuse", "read_work")) {
                db.sql("update " + table + " set student_id = :kept where student_id = :gone")
                        .param("kept", kept.value())
                        .param("gone", gone.value())
                        .update();
            }
        });
        List<Measure> known = measures.findByClass(joined.kept());
        measures.findByClass(joined.gone())
                .forEach(measure -> known.stream()
                        .filter(other -> isSame(measure, other))
                        .findFirst()
                        .ifPresent(other -> become(measure.id(), other.id())));
        update(
                joined,
                "update measure set class_id = :kept, position = position + " + known.size()
                        + " where class_id = :gone");
        update(joined, "update read_work set class_id = :kept where class_id = :gone");
        // Which works the last reading met: the next one of the class that stays tells it again.
        db.sql("delete from gradebook_work where class_id = :gone")
                .param("gone", joined.gone().value())
                .update();
        update(
                joined,
                "update gradebook_pull set class_id = :kept where class_id = :gone and source not in"
                        + " (select source from gradebook_pull where class_id = :kept)");
        db.sql("delete from gradebook_pull where class_id = :gone")
                .param("gone", joined.gone().value())
                .update();
    }

    private void update(ClassJoining.Joined joined, String sql) {
        db.sql(sql)
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
    }

    private static boolean isSame(Measure one, Measure other) {
        return one.name().equalsIgnoreCase(other.name())
                && one.unit().equals(other.unit())
                && (one.outOf() == null
                        ? other.outOf() == null
                        : other.outOf() != null && one.outOf().compareTo(other.outOf()) == 0);
    }

    private void become(MeasureId gone, MeasureId kept) {
        db.sql("update score set withdrawn_at = :now where measure_id = :gone and withdrawn_at is null"
                        + " and source_ref is not null and exists (select 1 from score k where k.measure_id = :kept"
                        + " and k.student_id = score.student_id and k.source = score.source"
                        + " and k.source_ref = score.source_ref and k.withdrawn_at is null and k.replaced_by is null)")
                .param("now", Timestamp.from(clock.instant()))
                .param("gone", gone.value())
                .param("kept", kept.value())
                .update();
        for (String table : List.of("score", "excuse")) {
            db.sql("update " + table + " set measure_id = :kept where measure_id = :gone")
                    .param("gone", gone.value())
                    .param("kept", kept.value())
                    .update();
        }
        db.sql("delete from measure_chart where measure_id = :gone")
                .param("gone", gone.value())
                .update();
        db.sql("delete from measure where id = :gone")
                .param("gone", gone.value())
                .update();
    }
}
