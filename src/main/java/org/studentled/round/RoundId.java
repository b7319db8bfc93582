package org.studentled.round;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one round for good, whatever it is called later. */
public record RoundId(UUID value) {

    public static RoundId random() {
        return new RoundId(RandomIds.next());
    }

    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
