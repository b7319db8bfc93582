package org.studentled.letters;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one letter for good. */
public record LetterId(UUID value) {

    public static LetterId random() {
        return new LetterId(RandomIds.next());
    }

    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
