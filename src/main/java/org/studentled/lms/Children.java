package org.studentled.lms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.PersonThere.How;
import org.studentled.ltijava.Platforms;
import org.studentled.school.Classes;
import org.studentled.school.KnownAs;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Matches a person in another system to a student: by the teacher's word, by a launch from there, or by a unique name. */
@Component
public class Children {

    private final KnownAs knownAs;
    private final Students students;
    private final Pupils pupils;
    private final PeopleThere peopleThere;
    private final Courses courses;
    private final Classes classes;
    private final Platforms platforms;

    Children(
            KnownAs knownAs,
            Students students,
            Pupils pupils,
            PeopleThere peopleThere,
            Courses courses,
            Classes classes,
            Platforms platforms) {
        this.knownAs = knownAs;
        this.students = students;
        this.pupils = pupils;
        this.peopleThere = peopleThere;
        this.courses = courses;
        this.classes = classes;
        this.platforms = platforms;
    }

    /**
     * Finds who is who, and remembers it.
     *
     * @param people the name of each by the id there
     * @return everyone by the id there
     */
    @Transactional
    public Map<String, PersonThere> match(Connection connection, Map<String, String> people) {
        classes.hold(connection.classId());
        var found = new HashMap<String, PersonThere>();
        peopleThere.of(connection.classId(), connection.source()).stream()
                .filter(person -> person.isSaidByHand() && people.containsKey(person.id()))
                .forEach(person -> found.put(person.id(), person));
        launched(connection, people.keySet()).forEach((id, child) -> putIfNew(found, people, id, How.LAUNCH, child));
        people.keySet()
                .forEach(id -> knownAs.studentOf(system(connection), id)
                        .ifPresent(child -> putIfNew(found, people, id, How.NAME, child)));
        byName(connection, people, found);
        people.forEach((id, name) -> found.putIfAbsent(id, new PersonThere(id, name, How.STRANGER, null)));
        peopleThere.are(connection.classId(), connection.source(), List.copyOf(found.values()));
        return found;
    }

    /** The course the class was launched from, when that was from this very system. */
    public Optional<String> launchedCourse(Connection connection) {
        return isSamePlatform(connection)
                ? courses.of(connection.classId())
                        .map(Course::contextId)
                        .map(context -> LaunchIds.course(connection.source(), context))
                : courses.idOn(connection.host(), connection.classId());
    }

    /** Under which name the ids of the people there are remembered: those of another address are others. */
    static String system(Connection connection) {
        return "%s:%s@%s"
                .formatted(
                        connection.source().name().toLowerCase(Locale.ROOT), connection.classId(), connection.host());
    }

    private void byName(Connection connection, Map<String, String> people, Map<String, PersonThere> found) {
        Set<StudentId> taken = new HashSet<>();
        found.values().forEach(person -> Optional.ofNullable(person.child()).ifPresent(taken::add));
        var free = new NameMatcher(students.in(connection.classId()).stream()
                .filter(child -> !taken.contains(child.id()))
                .toList());
        var meant = new HashMap<StudentId, Set<String>>();
        people.keySet().stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> free.withFullName(people.getOrDefault(id, ""))
                        .forEach(child -> meant.computeIfAbsent(child.id(), none -> new HashSet<>())
                                .add(id)));
        people.keySet().stream().filter(id -> !found.containsKey(id)).toList().forEach(id -> {
            List<Student> children = free.withFullName(people.getOrDefault(id, ""));
            if (children.size() == 1
                    && meant.getOrDefault(children.get(0).id(), Set.of()).size() == 1) {
                putIfNew(found, people, id, How.NAME, children.get(0).id());
                knownAs.remember(system(connection), id, children.get(0).id());
            }
        });
    }

    private static void putIfNew(
            Map<String, PersonThere> found, Map<String, String> people, String id, How how, StudentId child) {
        found.putIfAbsent(id, new PersonThere(id, people.getOrDefault(id, ""), how, child));
    }

    private Map<String, StudentId> launched(Connection connection, Set<String> ids) {
        var children = new HashMap<String, StudentId>();
        if (isSamePlatform(connection)) {
            for (var child : students.everIn(connection.classId())) {
                pupils.subjectOf(child)
                        .flatMap(subject -> LaunchIds.person(connection.source(), subject))
                        .filter(ids::contains)
                        .ifPresent(id -> children.put(id, child.id()));
            }
        } else {
            ids.forEach(id -> pupils.knownThere(connection.classId(), connection.host(), id)
                    .ifPresent(child -> children.put(id, child)));
        }
        return children;
    }

    private boolean isSamePlatform(Connection connection) {
        return courses.of(connection.classId())
                .flatMap(course -> platforms.known(course.platform()))
                .filter(platform -> LaunchIds.areThoseOf(connection, platform))
                .isPresent();
    }
}
