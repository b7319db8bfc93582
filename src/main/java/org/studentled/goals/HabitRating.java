package org.studentled.goals;

import java.time.Instant;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;

/**
 * A child's rating of one habit in a week, with an example.
 *
 * @param level 1 is the lowest
 * @param best the highest level of the scale it was said on
 */
public record HabitRating(
        ParticipationId participation, WeekId week, Habit habit, int level, int best, String example, Instant ratedAt) {

    public static final int LONGEST_EXAMPLE = 300;

    HabitRating with(String otherExample) {
        return new HabitRating(participation, week, habit, level, best, otherExample, ratedAt);
    }
}
