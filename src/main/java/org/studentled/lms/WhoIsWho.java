package org.studentled.lms;

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
import org.studentled.lms.PersonThere.How;
import org.studentled.page.Refusal;
import org.studentled.progress.ReadByMistake;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.KnownAs;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The teacher's matches between students and the people of the course the grades are read from; they can always change them. */
@Component
public class WhoIsWho {

    /** The answer that someone is no child of this class. */
    public static final String NOBODY = "NOBODY";

    private final GradeConnections connections;
    private final PeopleThere peopleThere;
    private final Students students;
    private final Classes classes;
    private final KnownAs knownAs;
    private final ReadByMistake mistakes;

    WhoIsWho(
            GradeConnections connections,
            PeopleThere peopleThere,
            Students students,
            Classes classes,
            KnownAs knownAs,
            ReadByMistake mistakes) {
        this.connections = connections;
        this.peopleThere = peopleThere;
        this.students = students;
        this.classes = classes;
        this.knownAs = knownAs;
        this.mistakes = mistakes;
    }

    /** Everyone the latest reading met. */
    public List<PersonThere> of(ClassId classId, Source source) {
        connection(classId, source);
        return peopleThere.of(classId, source);
    }

    /**
     * Numbers that were on a child's charts by a mistake are taken off; the right ones come with the next reading.
     *
     * @param answers a child's id, {@link #NOBODY}, or nothing, by the id there; who is not asked about stays as it was
     * @return whether anything is different now
     */
    @Transactional
    public boolean say(ClassId classId, Source source, Map<String, String> answers) {
        classes.hold(classId);
        var system = Children.system(connection(classId, source));
        var before = peopleThere.of(classId, source);
        var after = new ArrayList<PersonThere>();
        for (var person : before) {
            after.add(answered(classId, system, person, answers.getOrDefault(person.id(), answer(person))));
        }
        peopleThere.are(classId, source, after);
        var still = children(after);
        children(before).stream()
                .filter(child -> !still.contains(child))
                .forEach(child -> mistakes.forget(child, source));
        return !before.equals(after);
    }

    /** What stands in the form. */
    public static String answer(PersonThere person) {
        return person.how() == How.NOBODY ? NOBODY : Objects.toString(person.child(), "");
    }

    private PersonThere answered(ClassId classId, String system, PersonThere person, String answer) {
        if (answer.equals(answer(person))) {
            return person;
        }
        var child = answer.isEmpty() || answer.equals(NOBODY) ? null : childOf(classId, answer);
        knownAs.studentOf(system, person.id()).ifPresent(known -> knownAs.forget(system, person.id(), known));
        if (child != null) {
            knownAs.remember(system, person.id(), child);
        }
        return new PersonThere(person.id(), person.name(), how(answer, child), child);
    }

    private static How how(String answer, @Nullable StudentId child) {
        if (child != null) {
            return How.HAND;
        }
        return answer.equals(NOBODY) ? How.NOBODY : How.STRANGER;
    }

    private StudentId childOf(ClassId classId, String answer) {
        return students.everIn(classId).stream()
                .map(Student::id)
                .filter(id -> id.equals(idOf(answer)))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "lms.people.notHere"));
    }

    private static @Nullable StudentId idOf(String answer) {
        try {
            return new StudentId(UUID.fromString(answer));
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private Connection connection(ClassId classId, Source source) {
        return connections.of(classId, source).orElseThrow(() -> new Hindrance(Hindrance.Kind.NO_COURSE));
    }

    private static Set<StudentId> children(List<PersonThere> people) {
        return people.stream().map(PersonThere::child).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
