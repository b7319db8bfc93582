package org.studentled.scheduling;

import java.util.UUID;

/** Names one pod for good, whatever it is called later. */
public record PodId(UUID value) {

    public static PodId random() {
        return new PodId(UUID.randomUUID());
    }

    public static PodId of(String text) {
        return new PodId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
