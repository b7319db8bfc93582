package org.studentled.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.Households;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The visits of a child and the links of their families. */
@Configuration(proxyBeanMethods = false)
class AccessPersonalData {

    @Bean
    PersonalData accessRows(JdbcClient db) {
        return new TablePersonalData(db, "access", 78)
                .and("sign_in_picture", "student_id = :child")
                .and("sign_in_card", "student_id = :child")
                .and("ended_access", "person_id = :child")
                .and("user_session", "person_id = :child or person_id in " + Households.ADULTS_ONLY_OF_STUDENT)
                .andShared(
                        "family_code",
                        "adult_id in " + Households.ADULTS_OF_STUDENT,
                        "adult_id in " + Households.ADULTS_ONLY_OF_STUDENT)
                .andShared(
                        "family_link",
                        "adult_id in " + Households.ADULTS_OF_STUDENT,
                        "adult_id in " + Households.ADULTS_ONLY_OF_STUDENT);
    }
}
