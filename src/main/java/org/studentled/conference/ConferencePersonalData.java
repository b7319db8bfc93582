package org.studentled.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What was said and planned at the conferences of a child. */
@Configuration(proxyBeanMethods = false)
class ConferencePersonalData {

    @Bean
    PersonalData conferenceRows(JdbcClient db) {
        return new TablePersonalData(db, "conference", 65)
                .and("no_show_decision", "conference_id in " + Conferences.OF_STUDENT)
                .and("table_claim", "conference_id in " + Conferences.OF_STUDENT)
                .and("family_feedback", "conference_id in " + Conferences.OF_STUDENT)
                .and("follow_up", "participation_id in " + Participations.OF_STUDENT)
                .and("family_reflection", "conference_id in " + Conferences.OF_STUDENT)
                .and("closing_plan", "conference_id in " + Conferences.OF_STUDENT)
                .and("student_debrief", "participation_id in " + Participations.OF_STUDENT)
                .and("teacher_debrief", "participation_id in " + Participations.OF_STUDENT)
                .and("conference", "id in " + Conferences.OF_STUDENT);
    }
}
