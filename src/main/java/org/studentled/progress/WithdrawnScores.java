package org.studentled.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which numbers their source took back, so that they stand again when it gives them again. */
@Component
class WithdrawnScores {

    private final JdbcClient db;

    WithdrawnScores(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(ScoreId score) {
        db.sql("insert into score_taken_back (score_id) values (:id)")
                .param("id", score.value())
                .update();
    }

    /** The scores that are off their charts because their source took them back, and not because a person did. */
    Set<ScoreId> findBySource(ScoreSource source, Collection<MeasureId> measures) {
        return measures.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("select id from score where source = :source and measure_id in (:measures)"
                                + " and replaced_by is null and id in (select score_id from score_taken_back)")
                        .param("source", source.name())
                        .param(
                                "measures",
                                measures.stream().map(MeasureId::value).toList())
                        .query((row, number) -> new ScoreId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** What a source gave last for each work of each child, and what stands on the chart and no one spoke for. */
    static List<Score> standing(List<Score> given) {
        Map<Object, Score> latest = new HashMap<>();
        given.stream()
                .filter(score -> score.sourceRef() != null)
                .sorted(Comparator.comparing(Score::recordedAt))
                .forEach(score -> latest.put(
                        List.of(score.measureId(), score.studentId(), String.valueOf(score.sourceRef())), score));
        return latest.values().stream()
                .filter(score -> score.stands() && !score.isConfirmed())
                .toList();
    }
}
