package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;

/** A teacher's reminder to a child: your week is waiting. */
@Component
public class Nudges {

    private final JdbcClient db;
    private final Clock clock;

    Nudges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A second tap in the same week changes nothing. */
    @Transactional
    public void nudge(WeekId week, ParticipationId participation) {
        if (!in(week).contains(participation)) {
            db.sql("insert into week_nudge (week_id, participation_id, nudged_at) values (:week, :participation, :at)")
                    .param("week", week.value())
                    .param("participation", participation.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    public Set<ParticipationId> in(WeekId week) {
        return new HashSet<>(db
                .sql("select participation_id from week_nudge where week_id = :week")
                .param("week", week.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipationId::new)
                .toList());
    }
}
