package org.studentled.school;

import java.util.UUID;

/** Names one student for good, whatever it is called later. */
public record StudentId(UUID value) {

    public static StudentId random() {
        return new StudentId(RandomIds.next());
    }

    public static StudentId of(String text) {
        return new StudentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
