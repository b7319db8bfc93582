package org.studentled.school;

import java.util.UUID;

/** Names one member of staff for good, whatever it is called later. */
public record StaffId(UUID value) {

    public static StaffId random() {
        return new StaffId(RandomIds.next());
    }

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
