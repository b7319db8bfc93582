package org.studentled.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;

/** How many scores of each chart of a class came from which source. */
@Component
public class SourceBreakdown {

    private final JdbcClient db;

    SourceBreakdown(JdbcClient db) {
        this.db = db;
    }

    /** In the order of the charts; a chart without numbers is not among them. */
    public List<Share> findByClass(ClassId classId) {
        return db.sql("select measure.id, measure.name, measure.position, score.source, count(*) as points,"
                        + " max(score.taken_on) as latest from score join measure on measure.id = score.measure_id"
                        + " where measure.class_id = :class and score.replaced_by is null"
                        + " and score.withdrawn_at is null"
                        + " group by measure.id, measure.name, measure.position, score.source"
                        + " order by measure.position, score.source")
                .param("class", classId.value())
                .query((row, number) -> new Share(
                        new MeasureId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        ScoreSource.valueOf(row.getString("source")),
                        row.getInt("points"),
                        row.getDate("latest").toLocalDate()))
                .list();
    }

    /** The numbers of one source on one chart. */
    public record Share(MeasureId measure, String name, ScoreSource source, int points, LocalDate latest) {}
}
