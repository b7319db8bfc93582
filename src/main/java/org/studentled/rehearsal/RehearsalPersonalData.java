package org.studentled.rehearsal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What was seen when a child rehearsed, and what they saw of their partners. */
@Configuration(proxyBeanMethods = false)
class RehearsalPersonalData {

    @Bean
    PersonalData rehearsalRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "rehearsal", 50)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("partner_sheet", "presenter in (:participations) or partner in (:participations)")
                .and("rehearsal_group", "participation_id in (:participations)")
                .and("rehearsal_absence", "participation_id in (:participations)")
                .and("support_level", "participation_id in (:participations)")
                .and("rehearsal_separation", "(one in (:participations) or other in (:participations))")
                .and("sign_off", "participation_id in (:participations)");
    }
}
