package org.studentled.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Measure;
import org.studentled.school.NameKey;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;

/** What the columns of a list most likely hold: as the last time, as their titles say, as their cells look. */
final class ColumnGuesser {

    private final GradeSheet sheet;
    private final List<Measure> measures;
    private final Map<String, String> before;
    private final Set<String> measureIds;

    private ColumnGuesser(GradeSheet sheet, List<Measure> measures, Map<String, String> before) {
        this.sheet = sheet;
        this.measures = measures;
        this.before = before;
        measureIds = measures.stream().map(measure -> measure.id().toString()).collect(Collectors.toSet());
    }

    /**
     * @param before what a column of a title was the last time
     * @param group the class whose works count, as the teacher said
     */
    static ImportMapping guess(
            GradeSheet sheet,
            List<Measure> measures,
            Map<String, String> before,
            List<Student> here,
            LocalDate today,
            @Nullable String group) {
        return new ColumnGuesser(sheet, measures, before).mapping(here, today, group);
    }

    /** The classes a list holds works of. */
    static List<String> groups(GradeSheet sheet) {
        return sheet.columns().stream()
                .map(Column::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private ImportMapping mapping(List<Student> here, LocalDate today, @Nullable String said) {
        var roles = new HashMap<Integer, String>();
        sheet.columns().forEach(column -> roles.put(column.place(), role(column)));
        if (roles.values().stream().noneMatch(Set.of("NAME", "FIRST", "LAST")::contains)) {
            nameColumn(here).ifPresent(place -> roles.put(place, Column.Kind.NAME.name()));
        }
        var group = said == null ? onlyGroup(roles) : said;
        var columns = new HashMap<Integer, ImportMapping.Column>();
        for (var column : sheet.columns()) {
            var role = roles.getOrDefault(column.place(), Column.Kind.LEFT_OUT.name());
            var counts = column.group() == null || column.group().equals(group) || !measureIds.contains(role);
            columns.put(
                    column.place(),
                    new ImportMapping.Column(
                            counts ? role : Column.Kind.LEFT_OUT.name(), column.day() == null ? today : column.day()));
        }
        return new ImportMapping(columns, Map.of(), group);
    }

    // Works of several classes are on charts of this one only when someone says which class it is.
    private @Nullable String onlyGroup(Map<Integer, String> roles) {
        var charted = sheet.columns().stream()
                .filter(column -> measureIds.contains(roles.getOrDefault(column.place(), "")))
                .map(Column::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return charted.size() == 1 ? charted.get(0) : null;
    }

    private String role(Column column) {
        var last = lastTime(column);
        if (last != null && !column.title().isBlank() && (measureIds.contains(last) || isKind(last))) {
            return last;
        }
        if (column.kind() != Column.Kind.NUMBERS) {
            return column.kind().name();
        }
        if (column.isPercent() && hasPoints(column)) {
            // The same grade in another display.
            return Column.Kind.LEFT_OUT.name();
        }
        return measures.stream()
                .filter(measure -> measure.counts(column.title()))
                .findFirst()
                .map(measure -> measure.id().toString())
                .orElse(Column.Kind.LEFT_OUT.name());
    }

    // Titles were once remembered by their words alone; what was left out then may have been so by a wrong guess.
    private @Nullable String lastTime(Column column) {
        var last = before.get(column.key());
        var once = before.get(NameKey.from(column.title()));
        var isSame = column.kind() == Column.Kind.NUMBERS
                && !Column.Kind.LEFT_OUT.name().equals(once);
        return last == null && isSame ? once : last;
    }

    private boolean hasPoints(Column percent) {
        var work = HeaderVocabulary.plain(percent.title());
        return sheet.columns().stream()
                .filter(column -> column.kind() == Column.Kind.NUMBERS && !column.isPercent())
                .anyMatch(column -> HeaderVocabulary.plain(column.title()).equals(work)
                        || work.startsWith(HeaderVocabulary.plain(column.title()) + " ")
                                && HeaderVocabulary.AS_PERCENT.contains(work.substring(
                                        HeaderVocabulary.plain(column.title()).length() + 1)));
    }

    private static boolean isKind(String role) {
        return Set.of("NAME", "FIRST", "LAST", "DAY", "LEFT_OUT").contains(role);
    }

    /** The column in which most children of the class are found. */
    private Optional<Integer> nameColumn(List<Student> here) {
        var names = new NameMatcher(here);
        var counts = sheet.columns().stream()
                .map(Column::place)
                .collect(Collectors.toMap(place -> place, place -> count(place, names)));
        return counts.keySet().stream()
                .filter(place -> counts.getOrDefault(place, 0L) > 0)
                .sorted()
                .max(Comparator.comparingLong(place -> counts.getOrDefault(place, 0L)));
    }

    private long count(int place, NameMatcher names) {
        return sheet.rows().stream()
                .filter(row -> names.isName(row.cell(place)))
                .count();
    }
}
