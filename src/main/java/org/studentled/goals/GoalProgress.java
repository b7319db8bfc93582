package org.studentled.goals;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.progress.Trend;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;

/** How close a goal with a number is, from the child's own scores. */
@Component
public class GoalProgress {

    private final Participations participations;
    private final Rounds rounds;
    private final Measures measures;
    private final Scores scores;

    GoalProgress(Participations participations, Rounds rounds, Measures measures, Scores scores) {
        this.participations = participations;
        this.rounds = rounds;
        this.measures = measures;
        this.scores = scores;
    }

    /** Nothing for a goal without a measure of the class. */
    public Optional<Trend> findTrend(Goal goal) {
        if (goal.measure().isEmpty()) {
            return Optional.empty();
        }
        Participation participation = participations.get(goal.participationId());
        return measures.findByClass(rounds.get(participation.roundId()).classId()).stream()
                .filter(measure -> measure.name().equalsIgnoreCase(goal.measure()))
                .findFirst()
                .flatMap(measure -> Trend.of(scores.series(measure.id(), participation.studentId())));
    }
}
