package org.studentled.scheduling;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one night for good, whatever it is called later. */
public record EveningId(UUID value) {

    public static EveningId random() {
        return new EveningId(RandomIds.next());
    }

    public static EveningId of(String text) {
        return new EveningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
