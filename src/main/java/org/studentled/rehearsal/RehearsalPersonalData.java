package org.studentled.rehearsal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What was seen when a child rehearsed, and what they saw of their partners. */
@Configuration(proxyBeanMethods = false)
class RehearsalPersonalData {

    @Bean
    PersonalData rehearsalRows(JdbcClient db) {
        return new TablePersonalData(db, "rehearsal", 50)
                .and(
                        "partner_sheet",
                        "presenter in " + Participations.OF_STUDENT + " or partner in " + Participations.OF_STUDENT)
                .and("rehearsal_group", "participation_id in " + Participations.OF_STUDENT)
                .and("rehearsal_absence", "participation_id in " + Participations.OF_STUDENT)
                .and("support_level", "participation_id in " + Participations.OF_STUDENT)
                .and(
                        "rehearsal_separation",
                        "(one in " + Participations.OF_STUDENT + " or other in " + Participations.OF_STUDENT + ")")
                .and("sign_off", "participation_id in " + Participations.OF_STUDENT);
    }
}
