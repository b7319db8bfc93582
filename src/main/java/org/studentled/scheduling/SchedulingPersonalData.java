package org.studentled.scheduling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** When the families of a child come. */
@Configuration(proxyBeanMethods = false)
class SchedulingPersonalData {

    @Bean
    PersonalData schedulingRows(JdbcClient db) {
        return new TablePersonalData(db, "scheduling", 60)
                .and("trusted_adult", "participation_id in " + Participations.OF_STUDENT)
                .and(
                        "interpreter_slot",
                        "booking_id in (select id from booking where participation_id in " + Participations.OF_STUDENT
                                + ")")
                .and("decline", "participation_id in " + Participations.OF_STUDENT)
                .and("booking", "participation_id in " + Participations.OF_STUDENT);
    }
}
