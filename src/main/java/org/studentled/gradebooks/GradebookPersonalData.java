package org.studentled.gradebooks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** Who a child is in the gradebooks that are read. */
@Configuration(proxyBeanMethods = false)
class GradebookPersonalData {

    @Bean
    PersonalData gradebookRows(JdbcClient db) {
        return new TablePersonalData(db, "gradebooks", 86).and("lms_person", "student_id = :child");
    }
}
