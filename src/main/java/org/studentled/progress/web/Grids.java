package org.studentled.progress.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.progress.AboveTheTop;
import org.studentled.progress.ClassNumbers;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.progress.NotANumber;
import org.studentled.progress.TypedMarks;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** Lays out the class's grid for the teacher and saves what they type. */
@Component
class Grids {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Participations participations;
    private final Measures measures;
    private final ClassNumbers numbers;
    private final TypedMarks marks;
    private final Doors doors;
    private final MessageSource messages;

    Grids(
            Weeks weeks,
            Rounds rounds,
            Participations participations,
            Measures measures,
            ClassNumbers numbers,
            TypedMarks marks,
            Doors doors,
            MessageSource messages) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.participations = participations;
        this.measures = measures;
        this.numbers = numbers;
        this.marks = marks;
        this.doors = doors;
        this.messages = messages;
    }

    Grid all(Who who, WeekId week) {
        return grid(who, week, measure -> true);
    }

    Grid column(Who who, WeekId week, MeasureId id) {
        Grid grid = grid(who, week, measure -> measure.id().equals(id));
        if (grid.measures().isEmpty()) {
            throw new Refusal(404, "progress.error.otherMeasure");
        }
        return grid;
    }

    Grid.Row row(Grid grid, ParticipationId participation) {
        return grid.rows().stream()
                .filter(row -> row.participation().equals(participation))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "progress.error.notInTheRound"));
    }

    /** What is typed and was there already is not kept a second time. */
    void keep(Week week, Grid.Row row, Measure measure, String typed) {
        if (typed.strip().equals(row.cell(measure).shown())) {
            return;
        }
        Student child = row.student();
        try {
            marks.keep(week, measure, child.id(), typed);
        } catch (NotANumber e) {
            throw new Refusal(422, "progress.error.notANumberOf", child.callName(), shortened(typed));
        } catch (AboveTheTop e) {
            throw new Refusal(422, "progress.error.aboveTheTopOf", child.callName(), shortened(typed), e.top());
        }
    }

    private Grid grid(Who who, WeekId id, Predicate<Measure> wanted) {
        Week week = weeks.get(id);
        ClassId classId = rounds.get(week.roundId()).classId();
        doors.teachesClass(who, classId);
        List<Measure> columns = measures.of(classId).stream().filter(wanted).toList();
        List<Participation> taking = participations.takingPartIn(week.roundId());
        Map<StudentId, Student> named = participations.studentsOf(taking);
        ClassNumbers.OfWeek typed = numbers.in(week, columns, named.keySet());
        List<Grid.Row> rows = taking.stream()
                .map(each -> row(columns, each.id(), requireNonNull(named.get(each.studentId())), typed))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
        return new Grid(week, columns, rows);
    }

    private Grid.Row row(List<Measure> columns, ParticipationId id, Student child, ClassNumbers.OfWeek typed) {
        List<Cell> cells = columns.stream()
                .map(measure -> new Cell(
                        measure,
                        typed.find(measure.id(), child.id()).orElse(null),
                        typed.isExcused(measure.id(), child.id()),
                        messages.getMessage("progress.grid.excused", null, LocaleContextHolder.getLocale())))
                .toList();
        return new Grid.Row(id, child, cells);
    }

    private static String shortened(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
    }
}
