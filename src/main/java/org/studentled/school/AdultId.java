package org.studentled.school;

import java.util.UUID;

/** Names one adult for good, whatever it is called later. */
public record AdultId(UUID value) {

    public static AdultId random() {
        return new AdultId(RandomIds.next());
    }

    public static AdultId of(String text) {
        return new AdultId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
