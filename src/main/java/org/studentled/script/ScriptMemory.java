package org.studentled.script;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What a child wrote into their script. */
@Configuration(proxyBeanMethods = false)
class ScriptMemory {

    @Bean
    Memory scriptRows(JdbcClient db) {
        return new KeptRows(db, "script", 45).and("script_blank", "participation_id in " + Participations.OF_CHILD);
    }
}
