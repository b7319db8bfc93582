package org.studentled.gradebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.gradebooks.RemotePerson.MatchedBy;
import org.studentled.page.RequestRefused;
import org.studentled.progress.MismatchedScores;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The teacher's matches between students and the people of the course the grades are read from; they can always change them. */
@Component
public class ManualMatching {

    /** The answer that someone is no child of this class. */
    public static final String NO_ONE = "NO_ONE";

    private final GradebookConnections connections;
    private final RemotePeople remotePeople;
    private final Students students;
    private final Classes classes;
    private final ExternalIds externalIds;
    private final MismatchedScores mistakes;

    ManualMatching(
            GradebookConnections connections,
            RemotePeople remotePeople,
            Students students,
            Classes classes,
            ExternalIds externalIds,
            MismatchedScores mistakes) {
        this.connections = connections;
        this.remotePeople = remotePeople;
        this.students = students;
        this.classes = classes;
        this.externalIds = externalIds;
        this.mistakes = mistakes;
    }

    /** Everyone the latest reading met. */
    public List<RemotePerson> findPeople(ClassId classId, ScoreSource source) {
        connection(classId, source);
        return remotePeople.findBySource(classId, source);
    }

    /**
     * Numbers that were on a child's charts by a mistake are taken off; the right ones come with the next reading.
     *
     * @param answers a child's id, {@link #NO_ONE}, or nothing, by the id there; who is not asked about stays as it was
     * @return whether anything is different now
     */
    @Transactional
    public boolean save(ClassId classId, ScoreSource source, Map<String, String> answers) {
        classes.lock(classId);
        var system = StudentMatcher.system(connection(classId, source));
        var before = remotePeople.findBySource(classId, source);
        var after = new ArrayList<RemotePerson>();
        for (var person : before) {
            after.add(answered(classId, system, person, answers.getOrDefault(person.id(), answer(person))));
        }
        remotePeople.save(classId, source, after);
        var still = students(after);
        students(before).stream()
                .filter(student -> !still.contains(student))
                .forEach(student -> mistakes.delete(student, source));
        return !before.equals(after);
    }

    /** What stands in the form. */
    public static String answer(RemotePerson person) {
        return person.matchedBy() == MatchedBy.NO_ONE ? NO_ONE : Objects.toString(person.student(), "");
    }

    private RemotePerson answered(ClassId classId, String system, RemotePerson person, String answer) {
        if (answer.equals(answer(person))) {
            return person;
        }
        var student = answer.isEmpty() || answer.equals(NO_ONE) ? null : studentOf(classId, answer);
        externalIds.studentOf(system, person.id()).ifPresent(known -> externalIds.delete(system, person.id(), known));
        if (student != null) {
            externalIds.save(system, person.id(), student);
        }
        return new RemotePerson(person.id(), person.name(), matchedBy(answer, student), student);
    }

    private static MatchedBy matchedBy(String answer, @Nullable StudentId student) {
        if (student != null) {
            return MatchedBy.HAND;
        }
        return answer.equals(NO_ONE) ? MatchedBy.NO_ONE : MatchedBy.STRANGER;
    }

    private StudentId studentOf(ClassId classId, String answer) {
        return students.everIn(classId).stream()
                .map(Student::id)
                .filter(id -> id.equals(idOf(answer)))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("gradebooks.people.notHere"));
    }

    private static @Nullable StudentId idOf(String answer) {
        try {
            return new StudentId(UUID.fromString(answer));
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private GradebookConnection connection(ClassId classId, ScoreSource source) {
        return connections
                .findBySource(classId, source)
                .orElseThrow(() -> new RemoteException(ConnectionError.NO_COURSE));
    }

    private static Set<StudentId> students(List<RemotePerson> people) {
        return people.stream()
                .map(RemotePerson::student)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
