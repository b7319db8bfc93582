package org.studentled.rehearsal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What was seen when a child rehearsed, and what they saw of their partners. */
@Configuration(proxyBeanMethods = false)
class RehearsalMemory {

    @Bean
    Memory rehearsalRows(JdbcClient db) {
        return new KeptRows(db, "rehearsal", 50)
                .and(
                        "partner_sheet",
                        "presenter in " + Participations.OF_CHILD + " or partner in " + Participations.OF_CHILD)
                .and("rehearsal_group", "participation_id in " + Participations.OF_CHILD)
                .and("rehearsal_absence", "participation_id in " + Participations.OF_CHILD)
                .and("support_level", "participation_id in " + Participations.OF_CHILD)
                .and(
                        "rehearsal_separation",
                        "(one in " + Participations.OF_CHILD + " or other in " + Participations.OF_CHILD + ")")
                .and("sign_off", "participation_id in " + Participations.OF_CHILD);
    }
}
