package org.studentled.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom of a class a written name means: where two fit it names both, and the caller decides nothing on its own. */
public final class NameMatcher {

    private final List<Student> students;
    private final Map<String, Set<Student>> byFullName = new HashMap<>();
    private final Map<String, Set<Student>> byCallName = new HashMap<>();
    private final Map<StudentId, Set<String>> words = new HashMap<>();

    public NameMatcher(List<Student> students) {
        this.students = List.copyOf(students);
        for (var student : students) {
            put(byFullName, student.fullName(), student);
            put(byCallName, student.callName(), student);
            words.put(student.id(), withoutInitials(student.fullName()));
        }
    }

    /** Those whose full name it is, however it is written. */
    public List<Student> withFullName(String name) {
        return found(byFullName, name);
    }

    /** Those whose full name it is; where it is no one's, those who are called so. */
    public List<Student> called(String name) {
        var full = withFullName(name);
        return full.isEmpty() ? found(byCallName, name) : full;
    }

    /** Those whose full name differs only by middle names or initials: "Okafor, Ada M." is like "Ada Okafor". */
    public List<Student> like(String name) {
        var asked = withoutInitials(name);
        var alike = new ArrayList<Student>();
        for (var student : students) {
            var known = words.getOrDefault(student.id(), Set.of());
            var most = Math.min(asked.size(), known.size());
            if (most >= 2 && (asked.containsAll(known) || known.containsAll(asked))) {
                alike.add(student);
            }
        }
        return alike;
    }

    private static List<Student> found(Map<String, Set<Student>> among, String name) {
        var meant = new LinkedHashSet<Student>();
        NameKey.all(name).stream()
                .filter(key -> !key.isEmpty())
                .forEach(key -> meant.addAll(among.getOrDefault(key, Set.of())));
        return List.copyOf(meant);
    }

    private static void put(Map<String, Set<Student>> map, String name, Student student) {
        NameKey.all(name)
                .forEach(key ->
                        map.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(student));
    }

    private static Set<String> withoutInitials(String name) {
        return NameKey.words(name).stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .collect(Collectors.toSet());
    }
}
