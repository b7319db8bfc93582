package org.studentled.goals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What a child set out to do, and how it works. */
@Configuration(proxyBeanMethods = false)
class GoalsPersonalData {

    @Bean
    PersonalData goalsRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "goals", 40)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("habit_rating", "participation_id in (:participations)")
                .and("habit_view", "participation_id in (:participations)")
                .andLoosened("goal", "participation_id in (:participations)", "carried_from", "grown_from");
    }
}
