package org.studentled.school;

import java.util.UUID;

/** Names one class for good, whatever it is called later. */
public record ClassId(UUID value) {

    public static ClassId random() {
        return new ClassId(RandomIds.next());
    }

    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
