package org.studentled.conference;

import java.util.UUID;

/** Names one conference for good, whatever it is called later. */
public record ConferenceId(UUID value) {

    public static ConferenceId random() {
        return new ConferenceId(UUID.randomUUID());
    }

    public static ConferenceId of(String text) {
        return new ConferenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
