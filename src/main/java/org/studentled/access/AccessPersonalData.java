package org.studentled.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The visits of a child and the links of their families. */
@Configuration(proxyBeanMethods = false)
class AccessPersonalData {

    @Bean
    PersonalData accessRows(JdbcClient db, Households households) {
        return new TablePersonalData(db, "access", 78)
                .with("adults", households::adultIdsOf, AdultId::value)
                .with("adultsOnly", households::adultIdsOnlyOf, AdultId::value)
                .and("sign_in_picture", "student_id = :child")
                .and("sign_in_card", "student_id = :child")
                .and("ended_access", "person_id = :child")
                .and("user_session", "person_id = :child or person_id in (:adultsOnly)")
                .andShared("family_code", "adult_id in (:adults)", "adult_id in (:adultsOnly)")
                .andShared("family_link", "adult_id in (:adults)", "adult_id in (:adultsOnly)");
    }
}
