package org.studentled.round;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one waiver for good, whatever it is called later. */
public record WaiverId(UUID value) {

    public static WaiverId random() {
        return new WaiverId(RandomIds.next());
    }

    public static WaiverId of(String text) {
        return new WaiverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
