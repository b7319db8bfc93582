package org.studentled.scheduling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** When the families of a child come. */
@Configuration(proxyBeanMethods = false)
class SchedulingMemory {

    @Bean
    Memory schedulingRows(JdbcClient db) {
        return new KeptRows(db, "scheduling", 60)
                .and("trusted_adult", "participation_id in " + Participations.OF_CHILD)
                .and(
                        "interpreter_slot",
                        "booking_id in (select id from booking where participation_id in " + Participations.OF_CHILD
                                + ")")
                .and("decline", "participation_id in " + Participations.OF_CHILD)
                .and("booking", "participation_id in " + Participations.OF_CHILD);
    }
}
