package org.studentled.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studentled.school.NameIndex;
import org.studentled.school.NameMatch;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Which student each row of a list is about; where it can be another, the teacher decides. */
final class RowStudents {

    private final NameMatcher names;
    private final NameIndex<StudentId> remembered;
    private final Map<Long, StudentId> owners = new HashMap<>();
    private final Map<Long, NameMatch> asked = new HashMap<>();

    /** @param remembered whom the teacher chose for a name before */
    RowStudents(GradeSheet sheet, ImportMapping mapping, List<Student> here, NameIndex<StudentId> remembered) {
        names = new NameMatcher(here);
        this.remembered = remembered;
        for (var row : sheet.rows()) {
            var chosen = mapping.students().get(row.line());
            var match = names.matchCalled(mapping.nameIn(row));
            Optional.ofNullable(chosen)
                    .or(() -> match.one().map(Student::id))
                    .or(() -> known(match, mapping.nameIn(row)))
                    .ifPresentOrElse(student -> owners.put(row.line(), student), () -> asked.put(row.line(), match));
        }
    }

    /** The one, if it can be no other. */
    Optional<StudentId> findByRow(GradeSheet.Row row) {
        return Optional.ofNullable(owners.get(row.line()));
    }

    boolean isOfSeveral(GradeSheet.Row row) {
        var match = asked.get(row.line());
        return match != null && match.certainty() == NameMatch.Certainty.SEVERAL;
    }

    /** Who it may be; no one whom another row names as they are called. */
    List<StudentId> proposals(GradeSheet.Row row) {
        var match = asked.get(row.line());
        if (match == null) {
            return List.of();
        }
        var claimed = new HashSet<>(owners.values());
        return match.proposals().stream()
                .map(Student::id)
                .filter(id -> match.certainty() == NameMatch.Certainty.SEVERAL || !claimed.contains(id))
                .toList();
    }

    // What was chosen for a name that two have was chosen for that list only.
    private Optional<StudentId> known(NameMatch match, String name) {
        var before = match.certainty() == NameMatch.Certainty.SEVERAL ? List.<StudentId>of() : remembered.find(name);
        return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }
}
