package org.studentled.script;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What a child wrote into their script. */
@Configuration(proxyBeanMethods = false)
class ScriptPersonalData {

    @Bean
    PersonalData scriptRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "script", 45)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("script_blank", "participation_id in (:participations)");
    }
}
