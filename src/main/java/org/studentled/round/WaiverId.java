package org.studentled.round;

import java.util.UUID;

/** Names one waiver for good, whatever it is called later. */
public record WaiverId(UUID value) {

    public static WaiverId random() {
        return new WaiverId(UUID.randomUUID());
    }

    public static WaiverId of(String text) {
        return new WaiverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
