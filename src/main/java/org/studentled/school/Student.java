package org.studentled.school;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A child in a class: the full name of the class list and the name they are called by. */
public record Student(
        @Id StudentId id,
        ClassId classId,
        String fullName,
        String callName,
        @Nullable Instant leftAt,
        @Version int version) {

    /** Older rows may have letters in two parts. */
    public Student {
        fullName = TextRules.normalized(fullName);
        callName = TextRules.normalized(callName);
    }

    static Student named(ClassId classId, String fullName, @Nullable String callName) {
        String full = TextRules.name(fullName, 120);
        String call = TextRules.optional(callName, 60);
        return new Student(StudentId.random(), classId, full, call.isEmpty() ? firstOf(full) : call, null, 0);
    }

    public boolean isHere() {
        return leftAt == null;
    }

    Student left(Instant at) {
        return new Student(id, classId, fullName, callName, at, version);
    }

    Student back() {
        return new Student(id, classId, fullName, callName, null, version);
    }

    Student called(String newFullName, @Nullable String newCallName) {
        String full = TextRules.name(newFullName, 120);
        String call = TextRules.optional(newCallName, 60);
        return new Student(id, classId, full, call.isEmpty() ? firstOf(full) : call, leftAt, version);
    }

    private static String firstOf(String fullName) {
        // "Okafor, Ada" is called Ada, wherever such a name comes from.
        int comma = fullName.indexOf(", ");
        String given = comma < 0 ? fullName : fullName.substring(comma + 2);
        int space = given.indexOf(' ');
        String first = space < 0 ? given : given.substring(0, space);
        return first.length() > 60 ? first.substring(0, 60) : first;
    }

    /** A child came (back) to the class. */
    public record Enrolled(StudentId student, ClassId classId) {}

    /** A child left the class. */
    public record Departed(StudentId student, ClassId classId) {}
}
