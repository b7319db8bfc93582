package org.studentled.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What the rounds keep about a child: its places in them, its weeks, what it was let pass. */
@Configuration(proxyBeanMethods = false)
class RoundPersonalData {

    @Bean
    PersonalData roundRows(JdbcClient db) {
        return new TablePersonalData(db, "round", 20)
                .and("week_done", "participation_id in (select id from participation where student_id = :child)")
                .and("waiver", "participation_id in (select id from participation where student_id = :child)")
                .and("participation", "student_id = :child");
    }
}
