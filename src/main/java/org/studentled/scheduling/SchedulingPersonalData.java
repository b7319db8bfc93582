package org.studentled.scheduling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** When the families of a child come. */
@Configuration(proxyBeanMethods = false)
class SchedulingPersonalData {

    @Bean
    PersonalData schedulingRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "scheduling", 60)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("trusted_adult", "participation_id in (:participations)")
                .and(
                        "interpreter_slot",
                        "booking_id in (select id from booking where participation_id in (:participations))")
                .and("decline", "participation_id in (:participations)")
                .and("booking", "participation_id in (:participations)");
    }
}
