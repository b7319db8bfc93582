package org.studentled.school;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A class list typed or pasted, one child on each line: {@code Ana López}, {@code López, Ana} or {@code Benjamin Okafor (Ben)}. */
@Component
public class ClassList {

    private static final int LONGEST = 20_000;

    private final Classes classes;
    private final Students students;

    ClassList(Classes classes, Students students) {
        this.classes = classes;
        this.students = students;
    }

    /**
     * Enrolls every child of the list who is not in the class yet; one who left before comes back.
     *
     * @param looked whether someone looked at the names as they stand there, so that nothing is read out of them
     * @return those who came
     * @throws TextRefused when no name is typed at all, or one is too long
     * @throws UnclearNameException when a line can be read in several ways; no one is enrolled then
     */
    @Transactional
    public List<Student> enroll(ClassId id, String typed, boolean looked) {
        String text = TextRules.required(typed, LONGEST);
        List<PastedNames.Named> names = looked ? PastedNames.asTyped(text) : PastedNames.read(text);
        if (!looked && (names.isEmpty() || names.stream().anyMatch(name -> !name.sure()))) {
            throw new UnclearNameException(names.isEmpty() ? text : lines(names), List.of());
        }
        classes.lock(id);
        List<Student> here = new ArrayList<>(students.in(id));
        List<Student> gone = new ArrayList<>(students.findDeparted(id));
        if (!looked) {
            askWhoMayBeHere(names, Stream.concat(here.stream(), gone.stream()).toList());
        }
        List<Student> came = new ArrayList<>();
        for (PastedNames.Named name : names) {
            if (here.stream().noneMatch(each -> isCalled(each, name))) {
                Student student = enrollOne(id, name, gone);
                here.add(student);
                came.add(student);
            }
        }
        return came;
    }

    public List<Student> enroll(ClassId id, String typed) {
        return enroll(id, typed, false);
    }

    // A middle name more makes another child, or none: only someone who knows them can say.
    private static void askWhoMayBeHere(List<PastedNames.Named> names, List<Student> known) {
        NameMatcher matcher = new NameMatcher(known);
        List<Maybe> maybe = names.stream()
                .flatMap(name -> Stream.of(matcher.match(name.fullName()))
                        .filter(match -> match.certainty() == NameMatch.Certainty.MAYBE)
                        .flatMap(match -> match.proposals().stream())
                        .map(student -> new Maybe(name.fullName(), student.fullName())))
                .toList();
        if (!maybe.isEmpty()) {
            throw new UnclearNameException(lines(names), maybe);
        }
    }

    private Student enrollOne(ClassId id, PastedNames.Named name, List<Student> gone) {
        List<Student> before =
                gone.stream().filter(student -> isCalled(student, name)).toList();
        if (before.size() == 1) {
            students.comeBack(before.get(0).id());
            return students.get(before.get(0).id());
        }
        return students.enroll(id, name.fullName(), name.callName());
    }

    private static boolean isCalled(Student student, PastedNames.Named name) {
        return PersonName.same(student.fullName(), name.fullName());
    }

    private static String lines(List<PastedNames.Named> names) {
        return names.stream().map(PastedNames.Named::line).collect(Collectors.joining("\n"));
    }

    /** A name of the list, and one of the class that may be the same child's. */
    public record Maybe(String written, String known) {}

    /** The list can be read in several ways: someone has to look at the names first. */
    public static class UnclearNameException extends RuntimeException {

        private final String names;
        private final transient List<Maybe> maybe;

        UnclearNameException(String names, List<Maybe> maybe) {
            super("The names can be read in several ways");
            this.names = names;
            this.maybe = maybe;
        }

        /** Who may be in the class already; no one where only the lines themselves are unclear. */
        public List<Maybe> maybe() {
            return maybe;
        }

        /** The names as they would be taken, one in each line. */
        public String names() {
            return names;
        }
    }
}
