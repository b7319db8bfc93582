package org.studentled.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Numeral;
import org.studentled.school.StudentId;

/**
 * What a teacher says a list means.
 *
 * @param columns what each column holds, by its place
 * @param students which child a line is about, where the list does not tell
 * @param group the class whose works count, where the list holds several; nothing while none was chosen
 */
public record ImportMapping(
        Map<Integer, Column> columns,
        Map<Long, StudentId> students,
        @Nullable String group) {

    /** The fields of the form that say what a list means; what else a form sends is none of it. */
    private static final List<String> FIELDS = List.of("role.", "day.", "who.", "decimal", "group");

    private static final int LONGEST = 200;

    /**
     * What one column holds.
     *
     * @param role one of {@link org.studentled.imports.Column.Kind}, or the id of the measure it counts for
     */
    public record Column(String role, LocalDate day) {

        boolean is(org.studentled.imports.Column.Kind kind) {
            return role.equals(kind.name());
        }

        Optional<MeasureId> measure() {
            try {
                return Optional.of(new MeasureId(UUID.fromString(role)));
            } catch (IllegalArgumentException anotherRole) {
                return Optional.empty();
            }
        }
    }

    /** What of a form is to be remembered with the list. */
    static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (FIELDS.stream().anyMatch(name::startsWith) && name.length() < 20 && value.length() <= LONGEST) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    static Numeral.@Nullable Sign decimal(Map<String, String> typed) {
        return Arrays.stream(Numeral.Sign.values())
                .filter(sign -> sign.name().equals(typed.get("decimal")))
                .findFirst()
                .orElse(null);
    }

    List<Integer> places(org.studentled.imports.Column.Kind kind) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().is(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The name a line is about: in one column, or in one for each part of it. */
    String nameIn(GradeSheet.Row row) {
        var name = joined(row, places(org.studentled.imports.Column.Kind.NAME));
        return name.isEmpty()
                ? (joined(row, places(org.studentled.imports.Column.Kind.FIRST)) + " "
                                + joined(row, places(org.studentled.imports.Column.Kind.LAST)))
                        .strip()
                : name;
    }

    /** Whether the work of a column is to be taken, as far as the class it is of decides. */
    boolean takes(@Nullable String columnsGroup) {
        return columnsGroup == null || group == null || columnsGroup.equals(group);
    }

    /** @param typed the fields of the form: {@code role.<place>}, {@code day.<place>} and {@code who.<line>} */
    public ImportMapping changedBy(Map<String, String> typed) {
        var changed = new HashMap<Integer, Column>();
        columns.forEach((place, before) -> changed.put(
                place,
                new Column(
                        typed.getOrDefault("role." + place, before.role()),
                        day(typed.get("day." + place), before.day()))));
        var people = new HashMap<>(students);
        typed.forEach((name, student) -> {
            if (name.matches("who\\.\\d{1,9}") && student.matches("[0-9a-f-]{36}")) {
                people.put(Long.valueOf(name.substring(4)), StudentId.of(student));
            }
        });
        return new ImportMapping(changed, people, group);
    }

    private static String joined(GradeSheet.Row row, List<Integer> places) {
        return places.stream().map(row::cell).collect(Collectors.joining(" ")).strip();
    }

    private static LocalDate day(@Nullable String typed, LocalDate before) {
        var day = typed == null ? null : DateParser.read(typed);
        return day == null ? before : day;
    }
}
