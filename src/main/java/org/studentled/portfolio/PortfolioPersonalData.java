package org.studentled.portfolio;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What the portfolio keeps about a child. */
@Configuration(proxyBeanMethods = false)
class PortfolioPersonalData {

    @Bean
    PersonalData portfolioRows(JdbcClient db, Participations participations) {
        return new TablePersonalData(db, "portfolio", 35)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("week_nudge", "participation_id in (:participations)")
                .and("photo_opt_out", "student_id = :child")
                .and("photo", "participation_id in (:participations)")
                .and("printed_page", "participation_id in (:participations)")
                .and("portfolio_printed", "participation_id in (:participations)")
                .and("portfolio_approved", "participation_id in (:participations)")
                .and("portfolio_numbered", "participation_id in (:participations)")
                .and("portfolio_page", "participation_id in (:participations)")
                .and("specialist_note", "participation_id in (:participations)")
                .and("teacher_note", "participation_id in (:participations)")
                .and("piece", "participation_id in (:participations)");
    }
}
