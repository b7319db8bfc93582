package org.studentled.portfolio;

import java.util.UUID;

/** Names one page for good, whatever it is called later. */
public record PageId(UUID value) {

    public static PageId random() {
        return new PageId(UUID.randomUUID());
    }

    public static PageId of(String text) {
        return new PageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
