package org.studentled.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Week;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** The scores of one collection week: one for each measure and child, typed or confirmed. */
@Component
public class WeekScores {

    private final Measures measures;
    private final Scores scores;
    private final Excuses excuses;
    private final Charts charts;
    private final SchoolZone zone;

    WeekScores(Measures measures, Scores scores, Excuses excuses, Charts charts, SchoolZone zone) {
        this.measures = measures;
        this.scores = scores;
        this.excuses = excuses;
        this.charts = charts;
        this.zone = zone;
    }

    public List<WeekScore> findByWeek(Week week, ClassId classId, StudentId student) {
        return measures.findByClass(classId).stream()
                .map(measure -> findByWeek(week, measure, student))
                .toList();
    }

    public WeekScore findByWeek(Week week, Measure measure, StudentId student) {
        return new WeekScore(
                measure,
                find(week, measure.id(), student).orElse(null),
                isExcused(week, measure.id(), student),
                charts.draw(measure, student));
    }

    /** The week's number, where there is one; the latest if there are several. */
    public Optional<Score> find(Week week, MeasureId measure, StudentId student) {
        return find(week, scores.series(measure, student));
    }

    static Optional<Score> find(Week week, List<Score> series) {
        return series.stream()
                .filter(score -> !score.takenOn().isBefore(week.startsOn())
                        && !score.takenOn().isAfter(week.endsOn()))
                .reduce((earlier, later) -> later);
    }

    public boolean isExcused(Week week, MeasureId measure, StudentId student) {
        return !excuses.in(week, measure, student).isEmpty()
                && find(week, measure, student).isEmpty();
    }

    /**
     * The week's number is what was typed; a number of the same week is corrected by it.
     *
     * @throws InvalidNumberException when something else was typed
     * @throws MaximumExceeded when it is more than there is to reach
     * @throws ScoreOfOtherSourceException when a student types over what the school wrote, or where the teacher types
     */
    @Transactional
    public void type(Week week, Measure measure, StudentId student, String typed, ScoreSource by) {
        Optional<Score> before = find(week, measure.id(), student);
        if (by == ScoreSource.STUDENT
                && (!measure.byStudents()
                        || isExcused(week, measure.id(), student)
                        || before.filter(score -> score.source() != ScoreSource.STUDENT)
                                .isPresent())) {
            throw new ScoreOfOtherSourceException();
        }
        BigDecimal amount = amount(measure, typed);
        Score score = before.isPresent()
                ? scores.correct(before.get().id(), amount, by)
                : scores.type(measure, student, dayIn(week), amount, by);
        if (by == ScoreSource.STUDENT) {
            scores.confirm(score.id());
        }
        endExcuses(week, measure, student);
    }

    /** A second try: the first number stays on the chart, and this one is the week's from now on. */
    @Transactional
    public void retake(Week week, Measure measure, StudentId student, String typed) {
        scores.retake(measure, student, dayIn(week), amount(measure, typed), ScoreSource.TEACHER);
        endExcuses(week, measure, student);
    }

    /** No number is needed this week; one that was there by mistake is taken back. */
    @Transactional
    public void excuse(Week week, Measure measure, StudentId student) {
        find(week, measure.id(), student).ifPresent(score -> scores.withdraw(score.id()));
        if (!isExcused(week, measure.id(), student)) {
            excuses.excuse(measure.id(), student, dayIn(week), ScoreSource.TEACHER, null);
        }
    }

    /** Nothing is in this place: its number is taken back, its excuse ends. */
    @Transactional
    public void clear(Week week, Measure measure, StudentId student) {
        find(week, measure.id(), student).ifPresent(score -> scores.withdraw(score.id()));
        endExcuses(week, measure, student);
    }

    /** Confirms the number the child saw; one that was corrected meanwhile waits to be seen first. */
    @Transactional
    public void confirm(Week week, Measure measure, StudentId student, ScoreId seen) {
        find(week, measure.id(), student)
                .filter(score -> score.id().equals(seen))
                .ifPresent(score -> scores.confirm(score.id()));
    }

    private void endExcuses(Week week, Measure measure, StudentId student) {
        excuses.in(week, measure.id(), student).forEach(excuses::end);
    }

    private static BigDecimal amount(Measure measure, String typed) {
        BigDecimal amount = NumberParser.parse(typed);
        BigDecimal top = measure.outOf();
        if (top != null && amount.compareTo(top) > 0) {
            throw new MaximumExceeded(top);
        }
        return amount;
    }

    private LocalDate dayIn(Week week) {
        LocalDate today = zone.today();
        if (today.isBefore(week.startsOn())) {
            return week.startsOn();
        }
        return today.isAfter(week.endsOn()) ? week.endsOn() : today;
    }

    /** The teacher or the gradebook wrote this number; a student asks, and does not write over it. */
    public static class ScoreOfOtherSourceException extends RuntimeException {}
}
