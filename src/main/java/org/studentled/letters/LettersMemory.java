package org.studentled.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.Households;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** The letters to the families of a child, about their rounds: the letters name the child. */
@Configuration(proxyBeanMethods = false)
class LettersMemory {

    private static final String ABOUT_ITS_ROUNDS =
            "round_id in (select round_id from participation where student_id = :child)"
                    + " and adult_id in (select id from adult where household_id in"
                    + " (select household_id from household_student where student_id = :child))";

    @Bean
    Memory lettersRows(JdbcClient db) {
        return new KeptRows(db, "letters", 75)
                .and("letter", "adult_id in " + Households.ADULTS_ONLY_OF_CHILD + " or " + ABOUT_ITS_ROUNDS);
    }
}
