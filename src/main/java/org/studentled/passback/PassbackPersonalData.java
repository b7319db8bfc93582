package org.studentled.passback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.outbox.Outbox;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What the LMS gradebook was told about a child; what the LMS has stored, the LMS must erase. */
@Configuration(proxyBeanMethods = false)
class PassbackPersonalData {

    @Bean
    PersonalData passbackRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "passback", 86)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and(
                        Outbox.TABLE,
                        Outbox.entriesOf(
                                GradebookReports.KIND,
                                "select participation_id from lms_report where participation_id in (:participations)"))
                .and("lms_report", "participation_id in (:participations)");
    }
}
