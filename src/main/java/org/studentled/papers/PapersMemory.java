package org.studentled.papers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** The printed papers of a child. */
@Configuration(proxyBeanMethods = false)
class PapersMemory {

    @Bean
    Memory papersRows(JdbcClient db) {
        return new KeptRows(db, "papers", 72)
                .and("class_set_chunk", "participation_id in " + Participations.OF_CHILD)
                .and("class_set_part", "participation_id in " + Participations.OF_CHILD);
    }
}
