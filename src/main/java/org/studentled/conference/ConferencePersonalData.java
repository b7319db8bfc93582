package org.studentled.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What was said and planned at the conferences of a child. */
@Configuration(proxyBeanMethods = false)
class ConferencePersonalData {

    @Bean
    PersonalData conferenceRows(JdbcClient db, Participations participations, Conferences conferences) {
        return new TablePersonalData(db, "conference", 65)
                .with("participations", participations::idsOf, ParticipationId::value)
                .with("conferences", conferences::idsOf, ConferenceId::value)
                .and("no_show_decision", "conference_id in (:conferences)")
                .and("table_claim", "conference_id in (:conferences)")
                .and("family_feedback", "conference_id in (:conferences)")
                .and("follow_up", "participation_id in (:participations)")
                .and("family_reflection", "conference_id in (:conferences)")
                .and("closing_plan", "conference_id in (:conferences)")
                .and("student_debrief", "participation_id in (:participations)")
                .and("teacher_debrief", "participation_id in (:participations)")
                .and("conference", "id in (:conferences)");
    }
}
