package org.studentled.school;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What tells two children of one class and one name apart, wherever someone chooses or
 * recognizes one of them, on a screen or on paper: the id by which the
 * class's course knows them, or a number. Nothing is said of a child whose name no other has.
 */
@Component
public class NameDisambiguation {

    /** Longer ones are made by machines; their end tells them apart just as well. */
    private static final int LONGEST_ID = 12;

    private static final int END_OF_ID = 6;

    private final Students students;
    private final ExternalIds externalIds;

    NameDisambiguation(Students students, ExternalIds externalIds) {
        this.students = students;
        this.externalIds = externalIds;
    }

    /** Two statements for a class, one where all names differ. */
    public Map<StudentId, Mark> in(ClassId classId) {
        return among(students.everIn(classId));
    }

    /** As far as they are among these; one statement at most. */
    public Map<StudentId, Mark> among(Collection<Student> students) {
        List<List<Student>> alike = students.stream()
                .collect(Collectors.groupingBy(student -> student.classId() + NameKey.from(student.fullName())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .toList();
        if (alike.isEmpty()) {
            return Map.of();
        }
        Map<StudentId, String> ids = externalIds.anyNamesOf(
                alike.stream().flatMap(List::stream).map(Student::id).toList());
        Map<StudentId, Mark> marks = new HashMap<>();
        alike.forEach(group -> mark(group, ids, marks));
        return marks;
    }

    /** What each child is called, or the full name where two are called alike, or that and what tells them apart. */
    public Map<StudentId, String> shortest(Collection<Student> students) {
        Map<String, Long> called = students.stream()
                .collect(Collectors.groupingBy(student -> NameKey.from(student.callName()), Collectors.counting()));
        List<Student> alike = students.stream()
                .filter(student -> called.getOrDefault(NameKey.from(student.callName()), 0L) > 1)
                .toList();
        Map<StudentId, Mark> marks = alike.isEmpty() ? Map.of() : among(alike);
        Map<StudentId, String> names = new HashMap<>();
        students.forEach(student -> names.put(student.id(), student.callName()));
        alike.forEach(student -> {
            Mark mark = marks.get(student.id());
            names.put(student.id(), mark == null ? student.fullName() : student.fullName() + " · " + mark.arg());
        });
        return names;
    }

    /** As {@link #shortest} among the children who are in the class now. */
    public Map<StudentId, String> calledIn(ClassId classId) {
        return shortest(students.in(classId));
    }

    /** One child's name on what is handed out, hung up or sent to a table: no other of the class is called so. */
    public String called(Student student) {
        return calledIn(student.classId()).getOrDefault(student.id(), student.fullName());
    }

    private static void mark(List<Student> group, Map<StudentId, String> ids, Map<StudentId, Mark> marks) {
        List<String> told = group.stream()
                .filter(student -> ids.containsKey(student.id()))
                .map(student -> shown(ids.getOrDefault(student.id(), "")))
                .distinct()
                .toList();
        List<Student> inOrder = group.stream()
                .sorted(Comparator.comparing(student -> student.id().value()))
                .toList();
        for (int place = 0; place < inOrder.size(); place++) {
            StudentId student = inOrder.get(place).id();
            // Who is known to no course, or by an id that looks like another's, is counted.
            marks.put(
                    student,
                    told.size() == group.size()
                            ? new Mark("school.sameName.id", shown(ids.getOrDefault(student, "")))
                            : new Mark("school.sameName.number", String.valueOf(place + 1)));
        }
    }

    private static String shown(String id) {
        String own = id.substring(id.lastIndexOf('/') + 1);
        return own.length() > LONGEST_ID ? "…" + own.substring(own.length() - END_OF_ID) : own;
    }

    /** What stands behind the name: the key of the words, and what is put into them. */
    public record Mark(String key, String arg) {}
}
