package org.studentled.goals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.studentled.progress.Measure;
import org.studentled.progress.Targets;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.StudentId;

/** What the charts draw as the goal: the number a child wrote into their newest goal for the measure. */
@Component
class GoalTargets implements Targets {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,2})?");

    private final Goals goals;
    private final Participations participations;
    private final Rounds rounds;

    GoalTargets(Goals goals, Participations participations, Rounds rounds) {
        this.goals = goals;
        this.participations = participations;
        this.rounds = rounds;
    }

    @Override
    public Optional<BigDecimal> findTarget(StudentId student, Measure measure) {
        return rounds.running(measure.classId())
                .flatMap(round -> participations.findByStudentAndRound(student, round.id()))
                .map(Participation::id)
                .flatMap(id -> java.util.stream.Stream.concat(goals.setIn(id).stream(), goals.carriedTo(id).stream())
                        .filter(goal -> goal.measure().equalsIgnoreCase(measure.name()))
                        .flatMap(goal -> NUMBER.matcher(goal.target()).results())
                        .map(found -> new BigDecimal(found.group().replace(',', '.')))
                        .findFirst());
    }
}
