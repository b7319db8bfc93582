package org.studentled.scheduling;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one interpreter for good, whatever it is called later. */
public record InterpreterId(UUID value) {

    public static InterpreterId random() {
        return new InterpreterId(RandomIds.next());
    }

    public static InterpreterId of(String text) {
        return new InterpreterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
