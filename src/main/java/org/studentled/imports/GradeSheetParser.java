package org.studentled.imports;

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
import org.studentled.imports.ImportResult.Excused;
import org.studentled.imports.ImportResult.Found;
import org.studentled.imports.ImportResult.Problem;
import org.studentled.imports.ImportResult.Stranger;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Numeral;
import org.studentled.school.StudentId;

/** Goes through a list row by row and cell by cell, and reports everything it skips. */
final class GradeSheetParser {

    private final GradeSheet sheet;
    private final ImportMapping mapping;
    private final RowStudents owners;
    private final AssignmentKeys assignmentKeys;
    private final EarlierImports earlierImports;
    private final Map<MeasureId, Measure> measures;
    private final MessageSource messages;
    private final List<Found> found = new ArrayList<>();
    private final List<Excused> excused = new ArrayList<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();
    private boolean unclear;

    /** @param earlierImports what earlier lists put on the charts */
    GradeSheetParser(
            GradeSheet sheet,
            ImportMapping mapping,
            RowStudents owners,
            EarlierImports earlierImports,
            List<Measure> measures,
            MessageSource messages) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.owners = owners;
        this.earlierImports = earlierImports;
        this.measures = measures.stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        this.messages = messages;
        assignmentKeys = new AssignmentKeys(sheet, mapping, earlierImports.works());
    }

    ImportResult read() {
        sheet.rows().forEach(this::row);
        return new ImportResult(found, excused, strangers, problems, doubt());
    }

    private void row(GradeSheet.Row row) {
        var name = shortened(mapping.nameIn(row), 120);
        var student = owners.findByRow(row);
        var columns = sheet.columns().stream()
                .filter(column -> measure(column).isPresent())
                .toList();
        var says = columns.stream().anyMatch(column -> value(row, column).kind() != CellValue.Kind.NOTHING);
        if (student.isEmpty()) {
            if (says || columns.isEmpty()) {
                strangers.add(new Stranger(
                        row.line(), name.isEmpty() ? "?" : name, owners.isOfSeveral(row), owners.proposals(row)));
            }
            return;
        }
        columns.forEach(
                column -> measure(column).ifPresent(measure -> cell(row, column, measure, student.get(), name)));
    }

    private Optional<Measure> measure(Column column) {
        return Optional.ofNullable(mapping.columns().get(column.place()))
                .flatMap(ImportMapping.Column::measure)
                .map(measures::get);
    }

    private CellValue value(GradeSheet.Row row, Column column) {
        var value = CellValue.read(row.cell(column.place()), column.amounts().decimal());
        var top = measure(column).map(column::outOf).orElse(column.outOf());
        var isDoubted = column.amounts().doubt() != null && !sheet.told();
        var isUnclear = value.kind() == CellValue.Kind.UNCLEAR
                || value.kind() == CellValue.Kind.NUMBER
                        && value.outOf() == null
                        && column.amounts().topUnclear()
                || isDoubted && value.isFarAbove(top);
        unclear |= isUnclear;
        return isUnclear ? new CellValue(CellValue.Kind.UNCLEAR, null, null) : value;
    }

    private void cell(GradeSheet.Row row, Column column, Measure measure, StudentId student, String name) {
        var value = value(row, column);
        if (value.kind() == CellValue.Kind.NOTHING) {
            return;
        }
        var day = dayOf(row, column);
        if (day == null) {
            problem(row, "day", name, column.title());
            return;
        }
        var ref = assignmentKeys.ref(column, measure, day);
        switch (value.kind()) {
            case NUMBER -> number(row, column, measure, student, value, day, ref);
            case EXCUSED -> excused.add(new Excused(measure, new Gradebook.Excused(ref, measure.name(), student, day)));
            default -> problem(row, value.kind().name(), name, column.title(), shortened(row.cell(column.place()), 30));
        }
    }

    private void number(
            GradeSheet.Row row,
            Column column,
            Measure measure,
            StudentId student,
            CellValue value,
            LocalDate day,
            String ref) {
        var before = taken.putIfAbsent(ref + " " + student, row.line());
        if (before != null) {
            problem(row, "twice", mapping.nameIn(row), column.title(), before);
            return;
        }
        var amount = value.amount();
        var top = value.outOf() != null ? value.outOf() : column.outOf(measure);
        if (amount == null) {
            return;
        }
        if (top != null && top.signum() > 0 && amount.compareTo(top) > 0) {
            problem(
                    row,
                    "above",
                    mapping.nameIn(row),
                    column.title(),
                    shortened(row.cell(column.place()), 30),
                    top.stripTrailingZeros().toPlainString());
        }
        var grade = new Grade(ref, title(column, measure), student, amount, top, day);
        if (grade.fitsAChart()) {
            earlierImports
                    .before(measure, grade)
                    .ifPresent(old -> problem(
                            row,
                            "replaces",
                            mapping.nameIn(row),
                            column.title(),
                            old.plainAmount(),
                            grade.amount().stripTrailingZeros().toPlainString()));
            found.add(new Found(measure, grade));
        } else {
            problem(row, "large", mapping.nameIn(row), column.title(), amount.toPlainString());
        }
    }

    private @Nullable LocalDate dayOf(GradeSheet.Row row, Column column) {
        var places = mapping.places(Column.Kind.DAY);
        if (!places.isEmpty()) {
            return DateParser.read(row.cell(places.get(0)));
        }
        var choice = mapping.columns().get(column.place());
        return choice == null ? null : choice.day();
    }

    private ImportResult.@Nullable Doubt doubt() {
        return sheet.columns().stream()
                .filter(column -> (unclear || sheet.told()) && measure(column).isPresent())
                .flatMap(column -> Optional.ofNullable(column.amounts().doubt()).stream())
                .findFirst()
                .map(number -> new ImportResult.Doubt(
                        number.written(), plain(number, Numeral.Sign.POINT), plain(number, Numeral.Sign.COMMA)))
                .orElse(null);
    }

    private static String plain(Numeral number, Numeral.Sign decimal) {
        return number.value(decimal)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private static String title(Column column, Measure measure) {
        return column.title().isEmpty() ? measure.name() : column.title();
    }

    private void problem(GradeSheet.Row row, String kind, Object... args) {
        problems.add(new Problem(
                row.line(), messages.getMessage("imports.problem." + kind, args, LocaleContextHolder.getLocale())));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
