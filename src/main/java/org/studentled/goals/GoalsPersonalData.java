package org.studentled.goals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What a child set out to do, and how it works. */
@Configuration(proxyBeanMethods = false)
class GoalsPersonalData {

    @Bean
    PersonalData goalsRows(JdbcClient db) {
        return new TablePersonalData(db, "goals", 40)
                .and("habit_rating", "participation_id in " + Participations.OF_STUDENT)
                .and("habit_view", "participation_id in " + Participations.OF_STUDENT)
                .andLoosened("goal", "participation_id in " + Participations.OF_STUDENT, "carried_from", "grown_from");
    }
}
