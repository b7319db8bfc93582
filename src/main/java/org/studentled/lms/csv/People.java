package org.studentled.lms.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.studentled.school.NameKey;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Whom a name in a list means: where two could be meant, nobody. */
final class People {

    private final Map<String, List<Student>> byFullName;
    private final Map<String, List<Student>> byCallName;
    private final Map<String, StudentId> remembered;

    /** @param remembered whom the teacher chose for a name before */
    People(List<Student> here, Map<String, StudentId> remembered) {
        byFullName = here.stream().collect(Collectors.groupingBy(child -> NameKey.of(child.fullName())));
        byCallName = here.stream()
                .collect(Collectors.groupingBy(child -> child.callName().toLowerCase(Locale.ROOT)));
        this.remembered = remembered;
    }

    List<StudentId> called(String name) {
        var key = NameKey.of(name);
        var full = byFullName.getOrDefault(key, List.of());
        var meant = full.isEmpty() ? byCallName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()) : full;
        if (meant.isEmpty() && remembered.containsKey(key)) {
            return List.of(remembered.get(key));
        }
        return meant.stream().map(Student::id).toList();
    }
}
