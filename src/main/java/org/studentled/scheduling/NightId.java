package org.studentled.scheduling;

import java.util.UUID;

/** Names one night for good, whatever it is called later. */
public record NightId(UUID value) {

    public static NightId random() {
        return new NightId(UUID.randomUUID());
    }

    public static NightId of(String text) {
        return new NightId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
