package org.studentled.portfolio;

import java.util.UUID;

/** Names one photo of a work. */
public record PhotoId(UUID value) {

    public static PhotoId of(String text) {
        return new PhotoId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
