package org.studentled.goals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.WeekId;
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;

/** The children's short ratings of how they work, week by week, and what their teachers say to them. */
@Component
public class Habits {

    private final Participations participations;
    private final JdbcClient db;
    private final Clock clock;

    Habits(Participations participations, JdbcClient db, Clock clock) {
        this.participations = participations;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Rating again in the same week changes the rating and keeps the example.
     *
     * @throws UnknownLevelException for a level the scale does not have
     */
    @Transactional
    public void rate(ParticipationId participation, WeekId week, Habit habit, int level, Band band) {
        participations.lock(participation);
        if (level < 1 || level > Habit.best(band)) {
            throw new UnknownLevelException();
        }
        HabitRating before = in(participation, week).get(habit);
        String example = before == null ? "" : before.example();
        save(new HabitRating(participation, week, habit, level, Habit.best(band), example, clock.instant()));
    }

    /** @throws UnknownLevelException when the habit is not rated this week */
    @Transactional
    public void giveExample(ParticipationId participation, WeekId week, Habit habit, String typed) {
        participations.lock(participation);
        HabitRating rated = in(participation, week).get(habit);
        if (rated == null) {
            throw new UnknownLevelException();
        }
        String example = TextRules.optional(typed, HabitRating.LONGEST_EXAMPLE);
        save(new HabitRating(participation, week, habit, rated.level(), rated.best(), example, clock.instant()));
    }

    private void save(HabitRating rating) {
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
        findByParticipation(participation).stream()
                .filter(rating -> rating.week().equals(week))
                .forEach(rating -> ratings.put(rating.habit(), rating));
        return ratings;
    }

    /** All ratings of the round, the earliest first. */
    public List<HabitRating> findByParticipation(ParticipationId participation) {
        return findByParticipations(List.of(participation));
    }

    private List<HabitRating> findByParticipations(Collection<ParticipationId> participations) {
        if (participations.isEmpty()) {
            return List.of();
        }
        return db.sql("select participation_id, week_id, habit, level, best, example, rated_at from habit_rating"
                        + " where participation_id in (:all) order by rated_at, habit")
                .param(
                        "all",
                        participations.stream().map(ParticipationId::value).toList())
                .query((row, number) -> new HabitRating(
                        new ParticipationId(row.getObject(1, UUID.class)),
                        WeekId.of(row.getString(2)),
                        Habit.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    /** How each habit stands: the latest rating; an example of an earlier week where the latest has none. */
    public List<HabitRating> latest(ParticipationId participation) {
        return latest(findByParticipation(participation));
    }

    /** As {@link #latest(ParticipationId)}, of many children at once; whoever rated nothing is not in it. */
    public Map<ParticipationId, List<HabitRating>> latest(Collection<ParticipationId> participations) {
        return findByParticipations(participations).stream()
                .collect(Collectors.groupingBy(
                        HabitRating::participation, Collectors.collectingAndThen(Collectors.toList(), Habits::latest)));
    }

    private static List<HabitRating> latest(List<HabitRating> ratings) {
        Map<Habit, HabitRating> latest = new EnumMap<>(Habit.class);
        for (HabitRating rating : ratings) {
            HabitRating before = latest.get(rating.habit());
            latest.put(
                    rating.habit(),
                    rating.example().isEmpty() && before != null ? rating.with(before.example()) : rating);
        }
        return new ArrayList<>(latest.values());
    }

    @Transactional
    public void respond(ParticipationId participation, TeacherHabitResponse view, StaffId by) {
        participations.lock(participation);
        db.sql("delete from habit_view where participation_id = :participation and habit = :habit")
                .param("participation", participation.value())
                .param("habit", view.habit().name())
                .update();
        db.sql("insert into habit_view (participation_id, habit, agrees, note, viewed_by, viewed_at)"
                        + " values (:participation, :habit, :agrees, :note, :by, :at)")
                .param("participation", participation.value())
                .param("habit", view.habit().name())
                .param("agrees", view.agrees())
                .param("note", TextRules.optional(view.note(), TeacherHabitResponse.LONGEST_NOTE))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public Map<Habit, TeacherHabitResponse> responsesOf(ParticipationId participation) {
        return responsesOf(List.of(participation)).getOrDefault(participation, Map.of());
    }

    /** Of many children at once; where the teacher said nothing, nothing. */
    public Map<ParticipationId, Map<Habit, TeacherHabitResponse>> responsesOf(
            Collection<ParticipationId> participations) {
        Map<ParticipationId, Map<Habit, TeacherHabitResponse>> views = new HashMap<>();
        if (!participations.isEmpty()) {
            db.sql("select participation_id, habit, agrees, note from habit_view where participation_id in (:all)")
                    .param(
                            "all",
                            participations.stream().map(ParticipationId::value).toList())
                    .query(row -> {
                        TeacherHabitResponse view = new TeacherHabitResponse(
                                Habit.valueOf(row.getString(2)), row.getBoolean(3), row.getString(4));
                        views.computeIfAbsent(
                                        new ParticipationId(row.getObject(1, UUID.class)),
                                        participation -> new EnumMap<>(Habit.class))
                                .put(view.habit(), view);
                    });
        }
        return views;
    }

    /** The scale has no such level, or nothing is rated yet. */
    public static class UnknownLevelException extends RuntimeException {}
}
