package org.studentled.progress;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one measure for good, whatever it is called later. */
public record MeasureId(UUID value) {

    public static MeasureId random() {
        return new MeasureId(RandomIds.next());
    }

    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
