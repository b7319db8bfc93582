package org.studentled.progress.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.progress.ClassScores;
import org.studentled.progress.GridEntries;
import org.studentled.progress.MaximumExceeded;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Lays out the class's grid for the teacher and saves what they type. */
@Component
class ScoreGrids {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Measures measures;
    private final ClassScores numbers;
    private final GridEntries marks;
    private final AccessPolicy accessPolicy;
    private final MessageSource messages;

    ScoreGrids(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Measures measures,
            ClassScores numbers,
            GridEntries marks,
            AccessPolicy accessPolicy,
            MessageSource messages) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.measures = measures;
        this.numbers = numbers;
        this.marks = marks;
        this.accessPolicy = accessPolicy;
        this.messages = messages;
    }

    ScoreGrid all(Actor actor, WeekId week) {
        return grid(actor, week, measure -> true);
    }

    ScoreGrid column(Actor actor, WeekId week, MeasureId id) {
        ScoreGrid grid = grid(actor, week, measure -> measure.id().equals(id));
        if (grid.measures().isEmpty()) {
            throw RequestRefused.notFound("progress.error.otherMeasure");
        }
        return grid;
    }

    ScoreGrid.Row row(ScoreGrid grid, ParticipationId participation) {
        return grid.rows().stream()
                .filter(row -> row.participation().equals(participation))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("progress.error.notInTheRound"));
    }

    /** What is typed and was there already is not kept a second time. */
    void save(Week week, ScoreGrid.Row row, Measure measure, String typed) {
        saveAll(week, List.of(row), measure, Map.of(row.participation(), typed));
    }

    /** All of them, or none. What is typed and was there already is not kept a second time. */
    void saveAll(Week week, List<ScoreGrid.Row> rows, Measure measure, Map<ParticipationId, String> typed) {
        Map<StudentId, Student> students = new HashMap<>();
        Map<StudentId, String> changed = new LinkedHashMap<>();
        for (ScoreGrid.Row row : rows) {
            String entry = typed.get(row.participation());
            if (entry != null && !entry.strip().equals(row.cell(measure).shown())) {
                students.put(row.student().id(), row.student());
                changed.put(row.student().id(), entry);
            }
        }
        try {
            marks.saveAll(week, measure, changed);
        } catch (GridEntries.EntryRefused e) {
            throw refused(requireNonNull(students.get(e.student())).callName(), shortened(e.typed()), e.getCause());
        }
    }

    private static RequestRefused refused(String callName, String typed, @Nullable Throwable why) {
        return why instanceof MaximumExceeded above
                ? RequestRefused.invalid("progress.error.aboveTheTopOf", callName, typed, above.top())
                : RequestRefused.invalid("progress.error.notANumberOf", callName, typed);
    }

    private ScoreGrid grid(Actor actor, WeekId id, Predicate<Measure> wanted) {
        Week week = weeks.get(id);
        ClassId classId = rounds.get(week.roundId()).classId();
        accessPolicy.requireTeacherOfClass(actor, classId);
        List<Measure> columns =
                measures.findByClass(classId).stream().filter(wanted).toList();
        List<Participation> taking = participations.takingPartIn(week.roundId());
        Map<StudentId, Student> named = participations.studentsOf(taking);
        ClassScores.OfWeek typed = numbers.in(week, columns, named.keySet());
        List<ScoreGrid.Row> rows = taking.stream()
                .map(each -> row(columns, each.id(), requireNonNull(named.get(each.studentId())), typed))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
        return new ScoreGrid(week, columns, rows);
    }

    private ScoreGrid.Row row(List<Measure> columns, ParticipationId id, Student student, ClassScores.OfWeek typed) {
        List<GridCell> cells = columns.stream()
                .map(measure -> new GridCell(
                        measure,
                        typed.find(measure.id(), student.id()).orElse(null),
                        typed.isExcused(measure.id(), student.id()),
                        messages.getMessage("progress.grid.excused", null, LocaleContextHolder.getLocale())))
                .toList();
        return new ScoreGrid.Row(id, student, cells);
    }

    private static String shortened(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
    }
}
