package org.studentled.school;

import java.util.UUID;

/** Names one household for good, whatever it is called later. */
public record HouseholdId(UUID value) {

    public static HouseholdId random() {
        return new HouseholdId(RandomIds.next());
    }

    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
