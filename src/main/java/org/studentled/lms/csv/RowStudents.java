package org.studentled.lms.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studentled.school.NameKey;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Which student each row of a list is about; where two students fit, or two rows one student, the teacher decides. */
final class RowStudents {

    private final NameMatcher names;
    private final Map<String, StudentId> remembered;
    private final Map<Long, List<StudentId>> owners = new HashMap<>();
    private final Set<Long> alike = new HashSet<>();

    /** @param remembered whom the teacher chose for a name before */
    RowStudents(GradeSheet sheet, ImportMapping mapping, List<Student> here, Map<String, StudentId> remembered) {
        names = new NameMatcher(here);
        this.remembered = remembered;
        var claimed = new HashSet<StudentId>();
        for (var row : sheet.rows()) {
            var chosen = mapping.who().get(row.line());
            var meant = chosen != null ? List.of(chosen) : called(mapping.nameIn(row));
            owners.put(row.line(), meant);
            claimed.addAll(meant);
        }
        var asked = new HashMap<Long, List<StudentId>>();
        for (var row : sheet.rows()) {
            if (owners.getOrDefault(row.line(), List.of()).isEmpty()) {
                asked.put(row.line(), ids(names.like(mapping.nameIn(row))));
            }
        }
        asked.forEach((line, meant) -> settle(line, meant, claimed, asked));
    }

    /** No one, the one, or all who fit. */
    List<StudentId> findByRow(GradeSheet.Row row) {
        return owners.getOrDefault(row.line(), List.of());
    }

    /** Whether the name is written with more or fewer middle names than the child's. */
    boolean isOnlyAlike(GradeSheet.Row row) {
        return alike.contains(row.line());
    }

    private void settle(long line, List<StudentId> meant, Set<StudentId> claimed, Map<Long, List<StudentId>> asked) {
        if (meant.size() > 1) {
            owners.put(line, meant);
        } else if (meant.size() == 1
                && !claimed.contains(meant.get(0))
                && asked.values().stream().filter(meant::equals).count() == 1) {
            owners.put(line, meant);
            alike.add(line);
        }
    }

    private List<StudentId> called(String name) {
        var meant = ids(names.called(name));
        if (!meant.isEmpty()) {
            return meant;
        }
        var key = NameKey.of(name);
        return remembered.containsKey(key) ? List.of(remembered.get(key)) : List.of();
    }

    private static List<StudentId> ids(List<Student> students) {
        return students.stream().map(Student::id).toList();
    }
}
