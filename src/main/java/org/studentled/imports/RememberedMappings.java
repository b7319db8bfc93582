package org.studentled.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.NameIndex;
import org.studentled.school.PersonName;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** What a teacher said about one list that holds for the next: what columns are, and who is meant by a name. */
@Component
class RememberedMappings {

    private static final int LONGEST = 255;

    private final ImportDrafts importDrafts;
    private final ExternalIds externalIds;

    RememberedMappings(ImportDrafts importDrafts, ExternalIds externalIds) {
        this.importDrafts = importDrafts;
        this.externalIds = externalIds;
    }

    /** What a column was, by its title. */
    Map<String, String> roles(ClassId classId) {
        return importDrafts.rolesBefore(classId);
    }

    /** Whom the teacher chose, by the name in the list. */
    NameIndex<StudentId> students(ClassId classId, List<Student> here) {
        var students = new NameIndex<StudentId>();
        here.forEach(student ->
                externalIds.namesOf(system(classId), student.id()).forEach(name -> students.put(name, student.id())));
        return students;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void choices(ClassId classId, Imports.Preview preview) {
        for (var column : preview.sheet().columns()) {
            var choice = preview.mapping().columns().get(column.place());
            if (!column.title().isBlank() && choice != null && preview.mapping().takes(column.group())) {
                importDrafts.remember(classId, column.key(), choice.role());
            }
        }
        var severals = new HashMap<String, Integer>();
        preview.sheet().rows().forEach(row -> severals.merge(key(row, preview.mapping()), 1, Integer::sum));
        for (var row : preview.sheet().rows()) {
            var chosen = preview.mapping().students().get(row.line());
            var key = key(row, preview.mapping());
            if (chosen != null && !key.isEmpty() && severals.getOrDefault(key, 0) == 1) {
                externalIds
                        .studentOf(system(classId), key)
                        .ifPresent(old -> externalIds.delete(system(classId), key, old));
                externalIds.save(system(classId), key, chosen);
            }
        }
    }

    private static String key(GradeSheet.Row row, ImportMapping mapping) {
        var key = PersonName.key(mapping.nameIn(row));
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    private static String system(ClassId classId) {
        return "list:" + classId;
    }
}
