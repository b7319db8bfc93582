package org.studentled.lms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What the LMS gradebook was told about a child; what the LMS has stored, the LMS must erase. */
@Configuration(proxyBeanMethods = false)
class LmsPersonalData {

    @Bean
    PersonalData lmsRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "lms", 86)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("lms_departure", "student_id = :child")
                .and("lms_person", "student_id = :child")
                .and("lms_report", "participation_id in (:participations)");
    }
}
