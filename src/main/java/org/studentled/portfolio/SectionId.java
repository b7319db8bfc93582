package org.studentled.portfolio;

import java.util.UUID;

/** Names one section of a round's books. */
public record SectionId(UUID value) {

    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
