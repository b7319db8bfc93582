package org.studentled.takehome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The packets of a child. */
@Configuration(proxyBeanMethods = false)
class TakehomePersonalData {

    @Bean
    PersonalData takehomeRows(JdbcClient db, Conferences conferences) {
        return new TablePersonalData(db, "takehome", 70)
                .with("conferences", conferences::idsOf, ConferenceId::value)
                .and("slip_photo", "packet_id in (select id from packet where conference_id in (:conferences))")
                .and("packet", "conference_id in (:conferences)");
    }
}
