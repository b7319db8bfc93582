package org.studentled.script;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What a child wrote into their script. */
@Configuration(proxyBeanMethods = false)
class ScriptPersonalData {

    @Bean
    PersonalData scriptRows(JdbcClient db) {
        return new TablePersonalData(db, "script", 45)
                .and("script_blank", "participation_id in " + Participations.OF_STUDENT);
    }
}
