package org.studentled.goals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.StaffId;
import org.studentled.school.Texts;

/** The children's short ratings of how they work, week by week, and what their teachers say to them. */
@Component
public class Habits {

    private final JdbcClient db;
    private final Clock clock;

    Habits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Rating again in the same week changes the rating and keeps the example.
     *
     * @throws NoSuchLevel for a level the scale does not have
     */
    @Transactional
    public void rate(ParticipationId participation, WeekId week, Habit habit, int level, Band band) {
        if (level < 1 || level > Habit.best(band)) {
            throw new NoSuchLevel();
        }
        HabitRating before = in(participation, week).get(habit);
        String example = before == null ? "" : before.example();
        put(new HabitRating(participation, week, habit, level, Habit.best(band), example, clock.instant()));
    }

    /** @throws NoSuchLevel when the habit is not rated this week */
    @Transactional
    public void giveExample(ParticipationId participation, WeekId week, Habit habit, String typed) {
        HabitRating rated = in(participation, week).get(habit);
        if (rated == null) {
            throw new NoSuchLevel();
        }
        String example = Texts.optional(typed, HabitRating.LONGEST_EXAMPLE);
        put(new HabitRating(participation, week, habit, rated.level(), rated.best(), example, clock.instant()));
    }

    private void put(HabitRating rating) {
        db.sql("delete from habit_rating where participation_id = :participation and week_id = :week"
                        + " and habit = :habit")
                .param("participation", rating.participation().value())
                .param("week", rating.week().value())
                .param("habit", rating.habit().name())
                .update();
        db.sql("insert into habit_rating (participation_id, week_id, habit, level, best, example, rated_at)"
                        + " values (:participation, :week, :habit, :level, :best, :example, :at)")
                .param("participation", rating.participation().value())
                .param("week", rating.week().value())
                .param("habit", rating.habit().name())
                .param("level", rating.level())
                .param("best", rating.best())
                .param("example", rating.example())
                .param("at", Timestamp.from(rating.ratedAt()))
                .update();
    }

    /** What was said in one week, by habit. */
    public Map<Habit, HabitRating> in(ParticipationId participation, WeekId week) {
        Map<Habit, HabitRating> ratings = new EnumMap<>(Habit.class);
        of(participation).stream()
                .filter(rating -> rating.week().equals(week))
                .forEach(rating -> ratings.put(rating.habit(), rating));
        return ratings;
    }

    /** All ratings of the round, the earliest first. */
    public List<HabitRating> of(ParticipationId participation) {
        return db.sql("select week_id, habit, level, best, example, rated_at from habit_rating"
                        + " where participation_id = :participation order by rated_at, habit")
                .param("participation", participation.value())
                .query((row, number) -> new HabitRating(
                        participation,
                        WeekId.of(row.getString(1)),
                        Habit.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** How each habit stands: the latest rating; an example of an earlier week where the latest has none. */
    public List<HabitRating> latest(ParticipationId participation) {
        Map<Habit, HabitRating> latest = new EnumMap<>(Habit.class);
        for (HabitRating rating : of(participation)) {
            HabitRating before = latest.get(rating.habit());
            String example = rating.example().isEmpty() && before != null ? before.example() : rating.example();
            latest.put(
                    rating.habit(),
                    new HabitRating(
                            participation,
                            rating.week(),
                            rating.habit(),
                            rating.level(),
                            rating.best(),
                            example,
                            rating.ratedAt()));
        }
        return new ArrayList<>(latest.values());
    }

    @Transactional
    public void view(ParticipationId participation, HabitView view, StaffId by) {
        db.sql("delete from habit_view where participation_id = :participation and habit = :habit")
                .param("participation", participation.value())
                .param("habit", view.habit().name())
                .update();
        db.sql("insert into habit_view (participation_id, habit, agrees, note, viewed_by, viewed_at)"
                        + " values (:participation, :habit, :agrees, :note, :by, :at)")
                .param("participation", participation.value())
                .param("habit", view.habit().name())
                .param("agrees", view.agrees())
                .param("note", Texts.optional(view.note(), HabitView.LONGEST_NOTE))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public Map<Habit, HabitView> viewsOf(ParticipationId participation) {
        Map<Habit, HabitView> views = new EnumMap<>(Habit.class);
        db.sql("select habit, agrees, note from habit_view where participation_id = :participation")
                .param("participation", participation.value())
                .query((row, number) ->
                        new HabitView(Habit.valueOf(row.getString(1)), row.getBoolean(2), row.getString(3)))
                .list()
                .forEach(view -> views.put(view.habit(), view));
        return views;
    }

    /** The scale has no such level, or nothing is rated yet. */
    public static class NoSuchLevel extends RuntimeException {}
}
