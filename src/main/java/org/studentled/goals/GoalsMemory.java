package org.studentled.goals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What a child set out to do, and how it works. */
@Configuration(proxyBeanMethods = false)
class GoalsMemory {

    @Bean
    Memory goalsRows(JdbcClient db) {
        return new KeptRows(db, "goals", 40)
                .and("habit_rating", "participation_id in " + Participations.OF_CHILD)
                .and("habit_view", "participation_id in " + Participations.OF_CHILD)
                .andLoosened("goal", "participation_id in " + Participations.OF_CHILD, "carried_from", "grown_from");
    }
}
