package org.studentled.takehome;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one packet for good, whatever it is called later. */
public record PacketId(UUID value) {

    public static PacketId random() {
        return new PacketId(RandomIds.next());
    }

    public static PacketId of(String text) {
        return new PacketId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
