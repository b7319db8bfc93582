package org.studentled.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The accounts of a child at providers. */
@Configuration(proxyBeanMethods = false)
class SignInPersonalData {

    @Bean
    PersonalData signInRows(JdbcClient db) {
        return new TablePersonalData(db, "signin", 79).and("sign_in_account", "person_id = :child");
    }
}
