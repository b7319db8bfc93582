package org.studentled.lms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What the gradebook of an LMS was told about a child; what it keeps itself is the LMS's to forget. */
@Configuration(proxyBeanMethods = false)
class LmsMemory {

    @Bean
    Memory lmsRows(JdbcClient db) {
        return new KeptRows(db, "lms", 86)
                .and("lms_left", "student_id = :child")
                .and("lms_person", "student_id = :child")
                .and("lms_report", "participation_id in " + Participations.OF_CHILD);
    }
}
