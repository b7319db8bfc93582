package org.studentled.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.script.Step;

/**
 * How much help a child has at each step: 0 alone, 1 with a card, 2 with a partner, 3 together with an adult, 4 in
 * another way, as by pointing or by a device that speaks.
 */
@Component
public class SupportLevels {

    public static final int HIGHEST = 4;

    private final Participations participations;
    private final JdbcClient db;

    SupportLevels(Participations participations, JdbcClient db) {
        this.participations = participations;
        this.db = db;
    }

    @Transactional
    public void set(ParticipationId participation, Step step, int level) {
        participations.lock(participation);
        db.sql("delete from support_level where participation_id = :id and step = :step")
                .param("id", participation.value())
                .param("step", step.name())
                .update();
        if (level > 0 && level <= HIGHEST) {
            db.sql("insert into support_level (participation_id, step, level) values (:id, :step, :level)")
                    .param("id", participation.value())
                    .param("step", step.name())
                    .param("level", level)
                    .update();
        }
    }

    /** Every step has a level; 0 where nothing else was said. */
    public Map<Step, Integer> findByParticipation(ParticipationId participation) {
        Map<Step, Integer> levels = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            levels.put(step, 0);
        }
        db.sql("select step, level from support_level where participation_id = :id")
                .param("id", participation.value())
                .query(row -> {
                    levels.put(Step.valueOf(row.getString(1)), row.getInt(2));
                });
        return levels;
    }
}
