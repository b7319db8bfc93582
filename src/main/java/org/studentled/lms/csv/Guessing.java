package org.studentled.lms.csv;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studentled.progress.Measure;
import org.studentled.school.NameKey;
import org.studentled.school.Student;

/** What the columns of a list most likely hold: as the last time, as their titles say, as their cells look. */
final class Guessing {

    private Guessing() {}

    static Choices of(
            Sheet sheet, List<Measure> measures, Map<String, String> before, List<Student> here, LocalDate today) {
        var columns = new HashMap<Integer, Choices.Column>();
        var measureIds =
                measures.stream().map(measure -> measure.id().toString()).collect(Collectors.toSet());
        for (var column : sheet.columns()) {
            var day = column.day() == null ? today : column.day();
            columns.put(column.place(), new Choices.Column(role(column, measures, before, measureIds), day));
        }
        if (columns.values().stream().noneMatch(Guessing::namesSomebody)) {
            nameColumn(sheet, here)
                    .ifPresent(place -> columns.computeIfPresent(
                            place, (at, was) -> new Choices.Column(Column.Kind.NAME.name(), was.day())));
        }
        return new Choices(columns, Map.of());
    }

    private static String role(
            Column column, List<Measure> measures, Map<String, String> before, Set<String> measureIds) {
        var last = before.get(Drafts.key(column.title()));
        if (last != null && !column.title().isBlank() && (measureIds.contains(last) || isKind(last))) {
            return last;
        }
        if (column.kind() != Column.Kind.NUMBERS) {
            return column.kind().name();
        }
        return measures.stream()
                .filter(measure -> measure.counts(column.title()))
                .findFirst()
                .map(measure -> measure.id().toString())
                .orElse(Column.Kind.LEFT_OUT.name());
    }

    private static boolean isKind(String role) {
        return Set.of("NAME", "FIRST", "LAST", "DAY", "LEFT_OUT").contains(role);
    }

    private static boolean namesSomebody(Choices.Column column) {
        return column.is(Column.Kind.NAME) || column.is(Column.Kind.FIRST) || column.is(Column.Kind.LAST);
    }

    /** The column in which most children of the class are found. */
    private static Optional<Integer> nameColumn(Sheet sheet, List<Student> here) {
        var names = here.stream()
                .flatMap(child -> Stream.of(NameKey.of(child.fullName()), NameKey.of(child.callName())))
                .collect(Collectors.toSet());
        return sheet.columns().stream()
                .map(Column::place)
                .filter(place -> count(sheet, place, names) > 0)
                .max(Comparator.comparingLong(place -> count(sheet, place, names)));
    }

    private static long count(Sheet sheet, int place, Set<String> names) {
        return sheet.rows().stream()
                .filter(row -> names.contains(NameKey.of(row.cell(place))))
                .count();
    }
}
