package org.studentled.progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which numbers their source took back, so that they stand again when it gives them again. */
@Component
class TakenBack {

    private final JdbcClient db;

    TakenBack(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ScoreId score) {
        db.sql("insert into score_taken_back (score_id) values (:id)")
                .param("id", score.value())
                .update();
    }

    /** Whether the score is off the chart because its source took it back, and not because a person did. */
    boolean isSourceOf(Score score) {
        return !score.stands()
                && score.replacedBy() == null
                && db.sql("select count(*) from score_taken_back where score_id = :id")
                                .param("id", score.id().value())
                                .query(Integer.class)
                                .single()
                        > 0;
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
