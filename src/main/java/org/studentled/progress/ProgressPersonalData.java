package org.studentled.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What is charted of a child. */
@Configuration(proxyBeanMethods = false)
class ProgressPersonalData {

    @Bean
    PersonalData progressRows(JdbcClient db) {
        return new TablePersonalData(db, "progress", 30)
                .and("read_work", "student_id = :child")
                .and("excuse", "student_id = :child")
                .and("score_taken_back", "score_id in (select id from score where student_id = :child)")
                .and("score", "student_id = :child");
    }
}
