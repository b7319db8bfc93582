package org.studentled.lms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** Who left the course of the LMS; what the LMS has stored, the LMS must erase. */
@Configuration(proxyBeanMethods = false)
class LmsPersonalData {

    @Bean
    PersonalData lmsRows(JdbcClient db) {
        return new TablePersonalData(db, "lms", 86).and("lms_departure", "student_id = :child");
    }
}
