package org.studentled.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What is charted of a child. */
@Configuration(proxyBeanMethods = false)
class ProgressMemory {

    @Bean
    Memory progressRows(JdbcClient db) {
        return new KeptRows(db, "progress", 30)
                .and("read_work", "student_id = :child")
                .and("excuse", "student_id = :child")
                .and("score_taken_back", "score_id in (select id from score where student_id = :child)")
                .and("score", "student_id = :child");
    }
}
