package org.studentled.conference;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one door pass for good; it is also who acts while the pass is used. */
public record DoorPassId(UUID value) {

    public static DoorPassId random() {
        return new DoorPassId(RandomIds.next());
    }

    public static DoorPassId of(String text) {
        return new DoorPassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
