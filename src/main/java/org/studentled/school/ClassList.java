package org.studentled.school;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A class list typed by hand, one child on each line: {@code Ana López} or {@code Benjamin Okafor (Ben)}. */
@Component
public class ClassList {

    private static final Pattern LINE = Pattern.compile("\\s*([^()]*?)\\s*(?:\\(([^()]*)\\))?\\s*");

    private final Classes classes;
    private final Students students;

    ClassList(Classes classes, Students students) {
        this.classes = classes;
        this.students = students;
    }

    /**
     * Enrols every child of the list who is not in the class yet; one who left before comes back.
     *
     * @return those who came
     * @throws TextRefused when no name is typed at all, or one is too long
     */
    @Transactional
    public List<Student> enrol(ClassId id, String typed) {
        classes.hold(id);
        List<Student> came = new ArrayList<>();
        Texts.required(typed, 20_000).lines().filter(line -> !line.isBlank()).forEach(line -> enrolOne(id, line, came));
        return came;
    }

    private void enrolOne(ClassId id, String line, List<Student> came) {
        Matcher parts = LINE.matcher(line);
        boolean understood = parts.matches() && !parts.group(1).isBlank();
        String fullName = understood ? parts.group(1) : line.strip();
        if (named(students.in(id), fullName) != null) {
            return;
        }
        Student before = named(students.gone(id), fullName);
        if (before != null) {
            students.comeBack(before.id());
            came.add(students.get(before.id()));
        } else {
            came.add(students.enrol(id, fullName, understood ? parts.group(2) : null));
        }
    }

    private static @Nullable Student named(List<Student> among, String fullName) {
        return among.stream()
                .filter(student -> student.fullName().equalsIgnoreCase(fullName))
                .findFirst()
                .orElse(null);
    }
}
