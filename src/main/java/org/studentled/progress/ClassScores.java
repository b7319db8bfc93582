package org.studentled.progress;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.Week;
import org.studentled.school.StudentId;

/** The scores of a whole class, read with a constant number of statements, for screens that show them all. */
@Component
public class ClassScores {

    private final ScoreTable scores;
    private final JdbcClient db;

    ClassScores(ScoreTable scores, JdbcClient db) {
        this.scores = scores;
        this.db = db;
    }

    /** The scores that stand, oldest first; where there is none, nothing. */
    public Map<MeasureScores, List<Score>> series(Collection<Measure> measures, Collection<StudentId> students) {
        return measures.isEmpty() || students.isEmpty()
                ? Map.of()
                : scores
                        .findByMeasureIdInAndStudentIdInOrderByTakenOnAscRecordedAtAsc(
                                measures.stream().map(Measure::id).toList(), students)
                        .stream()
                        .filter(Score::stands)
                        .collect(Collectors.groupingBy(
                                score -> new MeasureScores(score.measureId(), score.studentId())));
    }

    /** What {@link WeekScores} says of one child and one measure, of all of them. */
    public OfWeek in(Week week, Collection<Measure> measures, Collection<StudentId> students) {
        return new OfWeek(week, series(measures, students), excused(week, measures));
    }

    private Set<MeasureScores> excused(Week week, Collection<Measure> measures) {
        Set<MeasureScores> excused = new HashSet<>();
        if (!measures.isEmpty()) {
            db.sql("select measure_id, student_id from excuse where measure_id in (:measures)"
                            + " and excused_on between :from and :to and ended_at is null")
                    .param(
                            "measures",
                            measures.stream().map(each -> each.id().value()).toList())
                    .param("from", week.startsOn())
                    .param("to", week.endsOn())
                    .query(row -> {
                        excused.add(new MeasureScores(
                                new MeasureId(row.getObject(1, UUID.class)),
                                new StudentId(row.getObject(2, UUID.class))));
                    });
        }
        return excused;
    }

    /** One child on one chart. */
    public record MeasureScores(MeasureId measure, StudentId student) {}

    /** A week of a class. */
    public record OfWeek(Week week, Map<MeasureScores, List<Score>> series, Set<MeasureScores> excused) {

        /** The week's number, where there is one; the latest if there are several. */
        public Optional<Score> find(MeasureId measure, StudentId student) {
            return WeekScores.find(week, series.getOrDefault(new MeasureScores(measure, student), List.of()));
        }

        public boolean isExcused(MeasureId measure, StudentId student) {
            return excused.contains(new MeasureScores(measure, student))
                    && find(measure, student).isEmpty();
        }
    }
}
