package org.studentled.round;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one participation for good, whatever it is called later. */
public record ParticipationId(UUID value) {

    public static ParticipationId random() {
        return new ParticipationId(RandomIds.next());
    }

    public static ParticipationId of(String text) {
        return new ParticipationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
