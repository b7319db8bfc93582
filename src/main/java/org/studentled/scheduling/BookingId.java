package org.studentled.scheduling;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one booking for good, whatever it is called later. */
public record BookingId(UUID value) {

    public static BookingId random() {
        return new BookingId(RandomIds.next());
    }

    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
