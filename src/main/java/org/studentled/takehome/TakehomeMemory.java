package org.studentled.takehome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.conference.Conferences;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** The packets of a child. */
@Configuration(proxyBeanMethods = false)
class TakehomeMemory {

    @Bean
    Memory takehomeRows(JdbcClient db) {
        return new KeptRows(db, "takehome", 70)
                .and(
                        "slip_photo",
                        "packet_id in (select id from packet where conference_id in " + Conferences.OF_CHILD + ")")
                .and("packet", "conference_id in " + Conferences.OF_CHILD);
    }
}
