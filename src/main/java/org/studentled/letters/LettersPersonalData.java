package org.studentled.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.Households;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The letters to the families of a child, about their rounds: the letters name the child. */
@Configuration(proxyBeanMethods = false)
class LettersPersonalData {

    private static final String ABOUT_ITS_ROUNDS =
            "round_id in (select round_id from participation where student_id = :child)"
                    + " and adult_id in (select id from adult where household_id in"
                    + " (select household_id from household_student where student_id = :child))";

    @Bean
    PersonalData lettersRows(JdbcClient db) {
        return new TablePersonalData(db, "letters", 75)
                .and("letter", "adult_id in " + Households.ADULTS_ONLY_OF_STUDENT + " or " + ABOUT_ITS_ROUNDS);
    }
}
