package org.studentled.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;

/** The weeks of collecting as a round was planned: they stay as they are until someone plans the round again. */
@Component
class PlannedWeeks {

    private final JdbcClient db;
    private final SchoolCalendars calendars;

    PlannedWeeks(JdbcClient db, SchoolCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    /** Plans them by the calendar as it is now. */
    void plan(Round round) {
        db.sql("delete from planned_week where round_id = :round")
                .param("round", round.id().value())
                .update();
        weeksOf(round, calendars.ofClass(round.classId()))
                .forEach(week -> db.sql(
                                "insert into planned_week (round_id, starts_on, ends_on) values (:round, :starts, :ends)")
                        .param("round", round.id().value())
                        .param("starts", week.startsOn())
                        .param("ends", week.endsOn())
                        .update());
    }

    /** None for a round that was planned before there was a calendar. */
    List<PlannedWeek> findByRound(RoundId round) {
        return db.sql("select starts_on, ends_on from planned_week where round_id = :round order by starts_on")
                .param("round", round.value())
                .query(PlannedWeek.class)
                .list();
    }

    /** Of many rounds with one question. */
    Map<RoundId, List<PlannedWeek>> findByRounds(Collection<RoundId> rounds) {
        Map<RoundId, List<PlannedWeek>> found = new HashMap<>();
        if (!rounds.isEmpty()) {
            db.sql(
                            "select round_id, starts_on, ends_on from planned_week where round_id in (:rounds) order by starts_on")
                    .param("rounds", rounds.stream().map(RoundId::value).toList())
                    .query(row -> {
                        RoundId round = new RoundId(row.getObject("round_id", UUID.class));
                        found.computeIfAbsent(round, none -> new ArrayList<>())
                                .add(new PlannedWeek(
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)));
                    });
        }
        return found;
    }

    static List<PlannedWeek> weeksOf(Round round, SchoolCalendar calendar) {
        RoundDates dates = round.dates();
        return new CollectingWeeks(dates.collectingFrom(), calendar).before(dates.prepFrom());
    }
}
