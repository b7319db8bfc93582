package org.studentled.conference;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one conference for good, whatever it is called later. */
public record ConferenceId(UUID value) {

    public static ConferenceId random() {
        return new ConferenceId(RandomIds.next());
    }

    public static ConferenceId of(String text) {
        return new ConferenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
