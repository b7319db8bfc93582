package org.studentled.gradebooks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.gradebooks.RemotePerson.MatchedBy;
import org.studentled.lms.LtiCourse;
import org.studentled.lms.LtiCourses;
import org.studentled.lms.LtiStudents;
import org.studentled.ltijava.Platforms;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.NameMatcher;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Matches a person in another system to a student: by the teacher's word, by a launch from there, or by a unique name. */
@Component
public class StudentMatcher {

    private final ExternalIds externalIds;
    private final Students students;
    private final LtiStudents ltiStudents;
    private final RemotePeople remotePeople;
    private final LtiCourses courses;
    private final Classes classes;
    private final Platforms platforms;

    StudentMatcher(
            ExternalIds externalIds,
            Students students,
            LtiStudents ltiStudents,
            RemotePeople remotePeople,
            LtiCourses courses,
            Classes classes,
            Platforms platforms) {
        this.externalIds = externalIds;
        this.students = students;
        this.ltiStudents = ltiStudents;
        this.remotePeople = remotePeople;
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
    public Map<String, RemotePerson> match(GradebookConnection connection, Map<String, String> people) {
        classes.lock(connection.classId());
        var found = new HashMap<String, RemotePerson>();
        remotePeople.findBySource(connection.classId(), connection.source()).stream()
                .filter(person -> person.isSaidByHand() && people.containsKey(person.id()))
                .forEach(person -> found.put(person.id(), person));
        findLaunched(connection, people.keySet())
                .forEach((id, student) -> putIfNew(found, people, id, MatchedBy.LAUNCH, student));
        people.keySet()
                .forEach(id -> externalIds
                        .studentOf(system(connection), id)
                        .ifPresent(student -> putIfNew(found, people, id, MatchedBy.NAME, student)));
        byName(connection, people, found);
        people.forEach((id, name) -> found.putIfAbsent(id, new RemotePerson(id, name, MatchedBy.STRANGER, null)));
        remotePeople.save(connection.classId(), connection.source(), List.copyOf(found.values()));
        return found;
    }

    /** The course the class was launched from, when that was from this very system. */
    public Optional<String> launchedCourse(GradebookConnection connection) {
        return isSamePlatform(connection)
                ? courses.findByClass(connection.classId())
                        .map(LtiCourse::contextId)
                        .map(context -> LaunchIdMapping.course(connection.source(), context))
                : courses.idOn(connection.host(), connection.classId());
    }

    /** Under which name the ids of the people there are remembered: those of another address are others. */
    static String system(GradebookConnection connection) {
        return "%s:%s@%s"
                .formatted(
                        connection.source().name().toLowerCase(Locale.ROOT), connection.classId(), connection.host());
    }

    private void byName(GradebookConnection connection, Map<String, String> people, Map<String, RemotePerson> found) {
        Set<StudentId> taken = new HashSet<>();
        found.values().forEach(person -> Optional.ofNullable(person.student()).ifPresent(taken::add));
        var free = new NameMatcher(students.in(connection.classId()).stream()
                .filter(student -> !taken.contains(student.id()))
                .toList());
        var unknown = new HashMap<>(people);
        unknown.keySet().removeAll(found.keySet());
        free.matchAll(unknown)
                .forEach((id, match) -> match.one().ifPresent(student -> {
                    putIfNew(found, people, id, MatchedBy.NAME, student.id());
                    externalIds.save(system(connection), id, student.id());
                }));
    }

    private static void putIfNew(
            Map<String, RemotePerson> found,
            Map<String, String> people,
            String id,
            MatchedBy matchedBy,
            StudentId student) {
        found.putIfAbsent(id, new RemotePerson(id, people.getOrDefault(id, ""), matchedBy, student));
    }

    private Map<String, StudentId> findLaunched(GradebookConnection connection, Set<String> ids) {
        var children = new HashMap<String, StudentId>();
        if (isSamePlatform(connection)) {
            for (var student : students.everIn(connection.classId())) {
                ltiStudents
                        .subjectOf(student)
                        .flatMap(subject -> LaunchIdMapping.person(connection.source(), subject))
                        .filter(ids::contains)
                        .ifPresent(id -> children.put(id, student.id()));
            }
        } else {
            ids.forEach(id -> ltiStudents
                    .findByRemoteId(connection.classId(), connection.host(), id)
                    .ifPresent(student -> children.put(id, student)));
        }
        return children;
    }

    private boolean isSamePlatform(GradebookConnection connection) {
        return courses.findByClass(connection.classId())
                .flatMap(course -> platforms.known(course.platform()))
                .filter(platform -> LaunchIdMapping.apply(connection, platform))
                .isPresent();
    }
}
