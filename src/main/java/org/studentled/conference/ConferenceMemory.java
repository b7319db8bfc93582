package org.studentled.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What was said and planned at the conferences of a child. */
@Configuration(proxyBeanMethods = false)
class ConferenceMemory {

    @Bean
    Memory conferenceRows(JdbcClient db) {
        return new KeptRows(db, "conference", 65)
                .and("no_show_decision", "conference_id in " + Conferences.OF_CHILD)
                .and("table_claim", "conference_id in " + Conferences.OF_CHILD)
                .and("family_feedback", "conference_id in " + Conferences.OF_CHILD)
                .and("follow_up", "participation_id in " + Participations.OF_CHILD)
                .and("family_reflection", "conference_id in " + Conferences.OF_CHILD)
                .and("closing_plan", "conference_id in " + Conferences.OF_CHILD)
                .and("student_debrief", "participation_id in " + Participations.OF_CHILD)
                .and("teacher_debrief", "participation_id in " + Participations.OF_CHILD)
                .and("conference", "id in " + Conferences.OF_CHILD);
    }
}
