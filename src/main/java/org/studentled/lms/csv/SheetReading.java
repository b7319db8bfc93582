package org.studentled.lms.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.studentled.lms.csv.Reading.Excused;
import org.studentled.lms.csv.Reading.Found;
import org.studentled.lms.csv.Reading.Problem;
import org.studentled.lms.csv.Reading.Stranger;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.school.NameKey;
import org.studentled.school.StudentId;

/** Goes through a list line by line and cell by cell, and leaves nothing out without a word. */
final class SheetReading {

    private final Sheet sheet;
    private final Choices choices;
    private final People people;
    private final Map<MeasureId, Measure> measures;
    private final MessageSource messages;
    private final List<Found> found = new ArrayList<>();
    private final List<Excused> excused = new ArrayList<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();

    SheetReading(Sheet sheet, Choices choices, People people, List<Measure> measures, MessageSource messages) {
        this.sheet = sheet;
        this.choices = choices;
        this.people = people;
        this.measures = measures.stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        this.messages = messages;
    }

    Reading read() {
        sheet.rows().forEach(this::row);
        return new Reading(found, excused, strangers, problems);
    }

    static String nameIn(Sheet.Row row, Choices choices) {
        var places = new ArrayList<>(choices.places(Column.Kind.NAME));
        if (places.isEmpty()) {
            places.addAll(choices.places(Column.Kind.FIRST));
            places.addAll(choices.places(Column.Kind.LAST));
        }
        return places.stream().map(row::cell).collect(Collectors.joining(" ")).strip();
    }

    private void row(Sheet.Row row) {
        var chosen = choices.who().get(row.line());
        var name = nameIn(row, choices);
        var meant = chosen != null ? List.of(chosen) : people.called(name);
        if (meant.size() != 1) {
            strangers.add(new Stranger(row.line(), name.isEmpty() ? "?" : name, meant.size() > 1));
            return;
        }
        sheet.columns()
                .forEach(
                        column -> measure(column).ifPresent(measure -> cell(row, column, measure, meant.get(0), name)));
    }

    private Optional<Measure> measure(Column column) {
        return Optional.ofNullable(choices.columns().get(column.place()))
                .flatMap(Choices.Column::measure)
                .map(measures::get);
    }

    private void cell(Sheet.Row row, Column column, Measure measure, StudentId child, String name) {
        var written = row.cell(column.place());
        var value = CellValue.read(written);
        var day = dayOf(row, column);
        if (day == null) {
            problem(row, "day", name, column.title());
            return;
        }
        var ref = ref(column, measure, day);
        switch (value.kind()) {
            case NUMBER -> number(row, column, measure, child, value, day, ref);
            case EXCUSED -> excused.add(new Excused(measure, new Gradebook.Excused(ref, measure.name(), child, day)));
            case NOTHING -> {}
            default -> problem(row, value.kind().name(), name, column.title(), shortened(written));
        }
    }

    private void number(
            Sheet.Row row,
            Column column,
            Measure measure,
            StudentId child,
            CellValue value,
            LocalDate day,
            String ref) {
        var before = taken.putIfAbsent(ref + " " + child, row.line());
        if (before != null) {
            problem(row, "twice", nameIn(row, choices), column.title(), before);
            return;
        }
        var amount = value.amount();
        var top = value.outOf() != null ? value.outOf() : column.outOf() != null ? column.outOf() : measure.outOf();
        if (amount == null) {
            return;
        }
        if (top != null && top.signum() > 0 && amount.compareTo(top) > 0) {
            problem(
                    row,
                    "above",
                    nameIn(row, choices),
                    column.title(),
                    shortened(row.cell(column.place())),
                    top.stripTrailingZeros().toPlainString());
        }
        var grade = new Grade(ref, title(column, measure), child, amount, top, day);
        if (grade.fitsAChart()) {
            found.add(new Found(measure, grade));
        } else {
            problem(row, "large", nameIn(row, choices), column.title(), amount.toPlainString());
        }
    }

    private @Nullable LocalDate dayOf(Sheet.Row row, Column column) {
        var places = choices.places(Column.Kind.DAY);
        if (!places.isEmpty()) {
            return Days.read(row.cell(places.get(0)));
        }
        var choice = choices.columns().get(column.place());
        return choice == null ? null : choice.day();
    }

    // A work has one grade, whatever the day it is read; a column that is only the chart's name is new each day.
    private String ref(Column column, Measure measure, LocalDate day) {
        if (column.work() != null) {
            return column.work();
        }
        var key = NameKey.of(title(column, measure));
        var work = !key.equals(NameKey.of(measure.name()))
                && choices.places(Column.Kind.DAY).isEmpty();
        var cut = key.length() > 200 ? key.substring(0, 200) : key;
        return work ? cut : cut + "@" + day;
    }

    private static String title(Column column, Measure measure) {
        return column.title().isEmpty() ? measure.name() : column.title();
    }

    private void problem(Sheet.Row row, String kind, Object... args) {
        problems.add(new Problem(
                row.line(), messages.getMessage("lms.import.problem." + kind, args, LocaleContextHolder.getLocale())));
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
