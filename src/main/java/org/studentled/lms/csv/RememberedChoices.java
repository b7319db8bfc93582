package org.studentled.lms.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.NameKey;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** What a teacher said about one list that holds for the next: what columns are, and who is meant by a name. */
@Component
class RememberedChoices {

    private static final int LONGEST = 255;

    private final Drafts drafts;
    private final KnownAs knownAs;

    RememberedChoices(Drafts drafts, KnownAs knownAs) {
        this.drafts = drafts;
        this.knownAs = knownAs;
    }

    /** What a column was, by its title. */
    Map<String, String> roles(ClassId classId) {
        return drafts.rolesBefore(classId);
    }

    /** Whom the teacher chose, by the name in the list. */
    Map<String, StudentId> children(ClassId classId, List<Student> here) {
        var children = new HashMap<String, StudentId>();
        here.forEach(
                child -> knownAs.namesOf(system(classId), child.id()).forEach(name -> children.put(name, child.id())));
        return children;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void choices(ClassId classId, Imports.Preview preview) {
        for (var column : preview.sheet().columns()) {
            var choice = preview.choices().columns().get(column.place());
            if (!column.title().isBlank() && choice != null && preview.choices().takes(column.group())) {
                drafts.remember(classId, column.key(), choice.role());
            }
        }
        var severals = new HashMap<String, Integer>();
        preview.sheet().rows().forEach(row -> severals.merge(key(row, preview.choices()), 1, Integer::sum));
        for (var row : preview.sheet().rows()) {
            var chosen = preview.choices().who().get(row.line());
            var key = key(row, preview.choices());
            if (chosen != null && !key.isEmpty() && severals.getOrDefault(key, 0) == 1) {
                knownAs.studentOf(system(classId), key).ifPresent(old -> knownAs.forget(system(classId), key, old));
                knownAs.remember(system(classId), key, chosen);
            }
        }
    }

    private static String key(Sheet.Row row, Choices choices) {
        var key = NameKey.of(choices.nameIn(row));
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    private static String system(ClassId classId) {
        return "list:" + classId;
    }
}
