package org.studentled.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.outbox.Outbox;
import org.studentled.round.Participations;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** The letters to the families of a child, about their rounds: the letters name the child. */
@Configuration(proxyBeanMethods = false)
class LettersPersonalData {

    private static final String ABOUT_ITS_ROUNDS = "round_id in (:rounds) and adult_id in (:adults)";

    @Bean
    PersonalData lettersRows(JdbcClient db, Participations participations, Households households) {
        String about = "adult_id in (:adultsOnly) or (" + ABOUT_ITS_ROUNDS + ")";
        return new TablePersonalData(db, "letters", 75)
                .with("adults", households::adultIdsOf, AdultId::value)
                .with("adultsOnly", households::adultIdsOnlyOf, AdultId::value)
                .with(
                        "rounds",
                        participations::findByStudent,
                        participation -> participation.roundId().value())
                .and(Outbox.TABLE, Outbox.entriesOf(Letters.KIND, "select id from letter where " + about))
                .and("letter", about);
    }
}
