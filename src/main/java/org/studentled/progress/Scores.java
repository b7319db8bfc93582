package org.studentled.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.NotFoundException;
import org.studentled.school.StudentId;

/** The points on every child's charts. */
@Component
public class Scores {

    private final ScoreTable table;
    private final WithdrawnScores withdrawnScores;
    private final Clock clock;

    Scores(ScoreTable table, WithdrawnScores withdrawnScores, Clock clock) {
        this.table = table;
        this.withdrawnScores = withdrawnScores;
        this.clock = clock;
    }

    /** A score typed by a teacher or a student; a typed one of the same day is corrected by it. */
    @Transactional
    public Score type(Measure measure, StudentId student, LocalDate on, BigDecimal amount, ScoreSource by) {
        Score typed = create(measure, student, on, amount, by, false);
        Optional<Score> before = series(measure.id(), student).stream()
                .filter(score -> score.takenOn().equals(on) && score.sourceRef() == null)
                .reduce((earlier, later) -> later);
        return before.isPresent() ? correct(before.get(), typed) : table.save(typed);
    }

    /** A second try stands beside the first; typed again, it is still one second try. */
    @Transactional
    public Score retake(Measure measure, StudentId student, LocalDate on, BigDecimal amount, ScoreSource by) {
        return series(measure.id(), student).stream()
                .filter(score -> score.retake() && score.takenOn().equals(on) && score.says(amount, measure.outOf()))
                .findFirst()
                .orElseGet(() -> table.save(create(measure, student, on, amount, by, true)));
    }

    /**
     * A score read elsewhere; the same work read again changes nothing unless its grade changed there.
     *
     * @return whether a chart changed by it
     */
    @Transactional
    public boolean importGrade(Measure measure, Grade grade, ScoreSource from) {
        return takeAll(List.of(new PreviousPull.Now(measure, grade)), from) > 0;
    }

    /** As {@link #importGrade}, with as many questions for a whole class as for one child; answers how many changed a chart. */
    @Transactional
    int takeAll(List<PreviousPull.Now> reading, ScoreSource from) {
        List<MeasureId> measures =
                reading.stream().map(read -> read.measure().id()).distinct().toList();
        if (measures.isEmpty()) {
            return 0;
        }
        PreviousPull before = new PreviousPull(
                table.findByMeasureIdInAndSource(measures, from), withdrawnScores.findBySource(from, measures));
        return (int)
                reading.stream().filter(read -> importGrade(read, from, before)).count();
    }

    private boolean importGrade(PreviousPull.Now one, ScoreSource from, PreviousPull before) {
        Measure measure = one.measure();
        Grade grade = one.grade();
        Score read = read(measure, grade, from);
        Score known = before.findScore(one);
        // What was taken back there is given again.
        if (known == null || before.isTakenBack(known)) {
            before.note(table.save(read));
            return true;
        }
        if (known.says(grade.amount(), grade.outOf())) {
            return move(known, grade, before);
        }
        before.note(correct(standingFor(known), read));
        return true;
    }

    /** The number was wrong: the right one takes its place, and the wrong one stays in the history. */
    @Transactional
    public Score correct(ScoreId id, BigDecimal amount, ScoreSource by) {
        Score before = standingFor(get(id));
        return correct(before, before.again(amount, by, clock.instant()));
    }

    /** Off the chart, as a number in the wrong row; it stays in the history, and off the chart until the source says another. */
    @Transactional
    public void withdraw(ScoreId id) {
        Score score = standingFor(get(id));
        if (score.stands()) {
            table.save(score.withdrawn(clock.instant()));
        }
    }

    @Transactional
    public Score confirm(ScoreId id) {
        Score score = get(id);
        return score.isConfirmed() ? score : table.save(score.confirmed(clock.instant()));
    }

    public Score get(ScoreId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("score", id.value()));
    }

    /** The scores that stand, oldest first. */
    public List<Score> series(MeasureId measure, StudentId student) {
        return history(measure, student).stream().filter(Score::stands).toList();
    }

    /** Every score ever recorded, corrected ones too, oldest first. */
    public List<Score> history(MeasureId measure, StudentId student) {
        return table.findByMeasureIdAndStudentIdOrderByTakenOnAscRecordedAtAsc(measure, student);
    }

    /** Every score that a source ever gave for these measures, corrected ones too; those typed over it are not among them. */
    public List<Score> from(ScoreSource source, List<Measure> measures) {
        return measures.isEmpty()
                ? List.of()
                : table.findByMeasureIdInAndSource(
                        measures.stream().map(Measure::id).toList(), source);
    }

    /** Off the chart, because the source that gave it gives it no more. */
    void withdrawBySource(Score score) {
        table.save(score.withdrawn(clock.instant()));
        withdrawnScores.save(score.id());
    }

    // A correction that someone typed for the day stands at that day too.
    private boolean move(Score before, Grade grade, PreviousPull known) {
        if (!grade.due() || before.takenOn().equals(grade.on())) {
            return false;
        }
        Score standing = standingFor(before);
        known.note(table.save(before.moved(grade.on())));
        if (!standing.id().equals(before.id()) && standing.takenOn().equals(before.takenOn())) {
            table.save(standing.moved(grade.on()));
        }
        return true;
    }

    private Score standingFor(Score score) {
        ScoreId correction = score.replacedBy();
        return correction == null ? score : standingFor(get(correction));
    }

    private Score correct(Score before, Score after) {
        if (before.stands() && before.says(after.amount(), after.outOf())) {
            return before;
        }
        Score saved = table.save(after);
        table.save(before.replaced(saved.id()));
        return saved;
    }

    private Score create(
            Measure measure, StudentId student, LocalDate on, BigDecimal amount, ScoreSource by, boolean retake) {
        return new Score(
                ScoreId.random(),
                measure.id(),
                student,
                on,
                amount,
                measure.outOf(),
                by,
                null,
                null,
                null,
                clock.instant(),
                retake,
                null,
                0);
    }

    private Score read(Measure measure, Grade grade, ScoreSource from) {
        return new Score(
                ScoreId.random(),
                measure.id(),
                grade.student(),
                grade.on(),
                grade.amount(),
                grade.outOf(),
                from,
                grade.workId(),
                null,
                null,
                clock.instant(),
                false,
                null,
                0);
    }
}
