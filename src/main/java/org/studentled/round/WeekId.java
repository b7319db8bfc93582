package org.studentled.round;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one week for good, whatever it is called later. */
public record WeekId(UUID value) {

    public static WeekId random() {
        return new WeekId(RandomIds.next());
    }

    public static WeekId of(String text) {
        return new WeekId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
