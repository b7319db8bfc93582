package org.studentled.school;

import java.util.UUID;

/** Makes the ids of everything that has one: here, and nowhere else. */
public final class RandomIds {

    private RandomIds() {}

    /** No one can guess it, and two nodes make no two alike. */
    public static UUID next() {
        return UUID.randomUUID();
    }
}
