package org.studentled.school;

import java.util.List;
import java.util.Optional;

/** Whom of a class a written name means. Only {@link Certainty#ONE} decides; the rest is for a person to say. */
public record NameMatch(Certainty certainty, List<Student> students) {

    static NameMatch of(List<Student> same, List<Student> alike) {
        return switch (same.size()) {
            case 0 -> new NameMatch(alike.isEmpty() ? Certainty.NO_ONE : Certainty.MAYBE, alike);
            case 1 -> new NameMatch(Certainty.ONE, same);
            default -> new NameMatch(Certainty.SEVERAL, same);
        };
    }

    /** The student, where it can be no other. */
    public Optional<Student> one() {
        return certainty == Certainty.ONE ? Optional.of(students.get(0)) : Optional.empty();
    }

    /** Those a person may be asked about: who share the name, or are called nearly so. */
    public List<Student> proposals() {
        return certainty == Certainty.ONE ? List.of() : students;
    }

    /** How sure it is. */
    public enum Certainty {
        ONE,
        /** The name is that of two or more. */
        SEVERAL,
        /** It is no one's, but like someone's: a middle name more, an initial, a nickname. */
        MAYBE,
        NO_ONE
    }
}
