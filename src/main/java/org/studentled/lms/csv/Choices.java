package org.studentled.lms.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.MeasureId;
import org.studentled.school.StudentId;

/**
 * What a teacher says a list means.
 *
 * @param columns what each column holds, by its place
 * @param who which child a line is about, where the list does not tell
 */
public record Choices(Map<Integer, Column> columns, Map<Long, StudentId> who) {

    /**
     * What one column holds.
     *
     * @param role one of {@link org.studentled.lms.csv.Column.Kind}, or the id of the measure it counts for
     */
    public record Column(String role, LocalDate day) {

        boolean is(org.studentled.lms.csv.Column.Kind kind) {
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

    List<Integer> places(org.studentled.lms.csv.Column.Kind kind) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().is(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** @param typed the fields of the form: {@code role.<place>}, {@code day.<place>} and {@code who.<line>} */
    public Choices changedBy(Map<String, String> typed) {
        var changed = new HashMap<Integer, Column>();
        columns.forEach((place, before) -> changed.put(
                place,
                new Column(
                        typed.getOrDefault("role." + place, before.role()),
                        day(typed.get("day." + place), before.day()))));
        var people = new HashMap<>(who);
        typed.forEach((name, child) -> {
            if (name.matches("who\\.\\d{1,9}") && child.matches("[0-9a-f-]{36}")) {
                people.put(Long.valueOf(name.substring(4)), StudentId.of(child));
            }
        });
        return new Choices(changed, people);
    }

    private static LocalDate day(@Nullable String typed, LocalDate before) {
        var day = typed == null ? null : Days.read(typed);
        return day == null ? before : day;
    }
}
