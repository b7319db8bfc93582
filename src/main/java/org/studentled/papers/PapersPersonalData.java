package org.studentled.papers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The printed papers of a child. */
@Configuration(proxyBeanMethods = false)
class PapersPersonalData {

    @Bean
    PersonalData papersRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "papers", 72)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("class_set_chunk", "participation_id in (:participations)")
                .and("class_set_part", "participation_id in (:participations)");
    }
}
