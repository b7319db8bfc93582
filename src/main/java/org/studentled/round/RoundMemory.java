package org.studentled.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What the rounds keep about a child: its places in them, its weeks, what it was let pass. */
@Configuration(proxyBeanMethods = false)
class RoundMemory {

    @Bean
    Memory roundRows(JdbcClient db) {
        return new KeptRows(db, "round", 20)
                .and("week_done", "participation_id in " + Participations.OF_CHILD)
                .and("waiver", "participation_id in " + Participations.OF_CHILD)
                .and("participation", "student_id = :child");
    }
}
