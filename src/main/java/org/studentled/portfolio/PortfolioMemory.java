package org.studentled.portfolio;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.Participations;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What the portfolio keeps about a child. */
@Configuration(proxyBeanMethods = false)
class PortfolioMemory {

    @Bean
    Memory portfolioRows(JdbcClient db) {
        return new KeptRows(db, "portfolio", 35)
                .and("week_nudge", "participation_id in " + Participations.OF_CHILD)
                .and("photo_opt_out", "student_id = :child")
                .and("photo", "participation_id in " + Participations.OF_CHILD)
                .and("printed_page", "participation_id in " + Participations.OF_CHILD)
                .and("portfolio_printed", "participation_id in " + Participations.OF_CHILD)
                .and("portfolio_approved", "participation_id in " + Participations.OF_CHILD)
                .and("portfolio_numbered", "participation_id in " + Participations.OF_CHILD)
                .and("portfolio_page", "participation_id in " + Participations.OF_CHILD)
                .and("teacher_note", "participation_id in " + Participations.OF_CHILD)
                .and("piece", "participation_id in " + Participations.OF_CHILD);
    }
}
