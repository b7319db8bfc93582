package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;

/** What lies on paper: the numbers and looks of the pages when the book was printed. */
@Component
class PrintedPages {

    private final JdbcClient db;
    private final Clock clock;

    PrintedPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One page on paper.
     *
     * @param looks a fingerprint of what stood on it
     */
    record Printed(PageId page, int number, String title, String looks) {}

    void save(ParticipationId participation, List<Printed> pages) {
        delete(participation);
        db.sql("insert into portfolio_printed (participation_id, printed_at) values (:participation, :at)")
                .param("participation", participation.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        pages.forEach(page -> db.sql("insert into printed_page (participation_id, page_id, number, title, looks)"
                        + " values (:participation, :page, :number, :title, :looks)")
                .param("participation", participation.value())
                .param("page", page.page().value())
                .param("number", page.number())
                .param("title", page.title())
                .param("looks", page.looks())
                .update());
    }

    void delete(ParticipationId participation) {
        for (String table : List.of("printed_page", "portfolio_printed")) {
            db.sql("delete from " + table + " where participation_id = :participation")
                    .param("participation", participation.value())
                    .update();
        }
    }

    List<Printed> findByParticipation(ParticipationId participation) {
        return db.sql("select page_id, number, title, looks from printed_page"
                        + " where participation_id = :participation order by number")
                .param("participation", participation.value())
                .query((row, number) ->
                        new Printed(PageId.of(row.getString(1)), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    Map<PageId, Integer> numbersOf(ParticipationId participation) {
        Map<PageId, Integer> numbers = new HashMap<>();
        findByParticipation(participation).forEach(page -> numbers.put(page.page(), page.number()));
        return numbers;
    }

    Optional<Instant> when(ParticipationId participation) {
        return db.sql("select printed_at from portfolio_printed where participation_id = :participation")
                .param("participation", participation.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void refuseOnceOnPaper(ParticipationId participation) {
        if (when(participation).isPresent()) {
            throw new PrintedPortfolios.AlreadyPrintedException();
        }
    }
}
