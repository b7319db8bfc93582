package org.studentled.progress;

import java.util.UUID;

/** Names one measure for good, whatever it is called later. */
public record MeasureId(UUID value) {

    public static MeasureId random() {
        return new MeasureId(UUID.randomUUID());
    }

    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
