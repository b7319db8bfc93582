package org.studentled.progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chart type a class chose for each measure. */
@Component
public class ChartKinds {

    private final JdbcClient db;

    ChartKinds(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void draw(MeasureId measure, ChartKind kind) {
        db.sql("delete from measure_chart where measure_id = :measure")
                .param("measure", measure.value())
                .update();
        db.sql("insert into measure_chart (measure_id, kind) values (:measure, :kind)")
                .param("measure", measure.value())
                .param("kind", kind.name())
                .update();
    }

    public ChartKind getByMeasure(MeasureId measure) {
        return db.sql("select kind from measure_chart where measure_id = :measure")
                .param("measure", measure.value())
                .query(String.class)
                .optional()
                .map(ChartKind::valueOf)
                .orElse(ChartKind.LINE);
    }
}
