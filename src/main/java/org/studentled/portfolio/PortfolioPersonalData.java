package org.studentled.portfolio;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What the portfolio keeps about a child. */
@Configuration(proxyBeanMethods = false)
class PortfolioPersonalData {

    @Bean
    PersonalData portfolioRows(JdbcClient db) {
        return new TablePersonalData(db, "portfolio", 35)
                .and("week_nudge", "participation_id in " + Participations.OF_STUDENT)
                .and("photo_opt_out", "student_id = :child")
                .and("photo", "participation_id in " + Participations.OF_STUDENT)
                .and("printed_page", "participation_id in " + Participations.OF_STUDENT)
                .and("portfolio_printed", "participation_id in " + Participations.OF_STUDENT)
                .and("portfolio_approved", "participation_id in " + Participations.OF_STUDENT)
                .and("portfolio_numbered", "participation_id in " + Participations.OF_STUDENT)
                .and("portfolio_page", "participation_id in " + Participations.OF_STUDENT)
                .and("teacher_note", "participation_id in " + Participations.OF_STUDENT)
                .and("piece", "participation_id in " + Participations.OF_STUDENT);
    }
}
