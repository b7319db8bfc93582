package org.studentled.lms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.Platforms;
import org.studentled.school.KnownAs;
import org.studentled.school.NameKey;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Which child of ours a person of another system is: as remembered, as launched from there, or by a name only one has. */
@Component
public class Children {

    private final KnownAs knownAs;
    private final Students students;
    private final Pupils pupils;
    private final Courses courses;
    private final Platforms platforms;

    Children(KnownAs knownAs, Students students, Pupils pupils, Courses courses, Platforms platforms) {
        this.knownAs = knownAs;
        this.students = students;
        this.pupils = pupils;
        this.courses = courses;
        this.platforms = platforms;
    }

    /**
     * Finds who is who; a match by name is remembered.
     *
     * @param people the name of each by the id there
     */
    @Transactional
    public Map<String, StudentId> match(Connection connection, Map<String, String> people) {
        var system = system(connection);
        var here = students.in(connection.classId());
        var matches = new HashMap<String, StudentId>();
        people.keySet().forEach(id -> known(connection, id).ifPresent(child -> matches.put(id, child)));
        Set<StudentId> taken = new HashSet<>(matches.values());
        var free = here.stream()
                .filter(child -> !taken.contains(child.id()))
                .collect(Collectors.groupingBy(child -> NameKey.of(child.fullName())));
        var asked = people.entrySet().stream()
                .filter(person -> !matches.containsKey(person.getKey()))
                .collect(Collectors.groupingBy(person -> NameKey.of(person.getValue())));
        asked.forEach((name, persons) -> {
            List<Student> children = free.getOrDefault(name, List.of());
            if (persons.size() == 1 && children.size() == 1) {
                matches.put(persons.get(0).getKey(), children.get(0).id());
                knownAs.remember(
                        system, persons.get(0).getKey(), children.get(0).id());
            }
        });
        return matches;
    }

    /** The course a class was launched from, when that was from this very system. */
    public Optional<String> launchedCourse(Connection connection) {
        return isSamePlatform(connection) ? courses.of(connection.classId()).map(Course::contextId) : Optional.empty();
    }

    private Optional<StudentId> known(Connection connection, String id) {
        var remembered = knownAs.studentOf(system(connection), id);
        return remembered.isPresent() || !isSamePlatform(connection)
                ? remembered
                : pupils.known(connection.classId(), id).map(Student::id);
    }

    // Moodle's issuer is its own address, and its ids of people and courses are those of the launch.
    private boolean isSamePlatform(Connection connection) {
        return courses.of(connection.classId())
                .flatMap(course -> platforms.known(course.platform()))
                .map(Platform::issuer)
                .filter(issuer -> issuer.equals(connection.system().address().toString()))
                .isPresent();
    }

    private static String system(Connection connection) {
        return connection.source().name().toLowerCase(java.util.Locale.ROOT) + ":" + connection.classId();
    }
}
