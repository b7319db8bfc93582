package org.studentled.lms;

import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/**
 * A child of another system's course, and who of ours it is.
 *
 * @param id its id there
 * @param child nobody while we do not know, or know that it is none of this class
 */
public record PersonThere(
        String id, String name, How how, @Nullable StudentId child) {

    /** How it is known who somebody is. */
    public enum How {
        /** Nobody knows yet. */
        STRANGER,
        /** By a name that only one child has, there and here. */
        NAME,
        /** The child itself came from there. */
        LAUNCH,
        /** A teacher said so. */
        HAND,
        /** A teacher said that it is no child of this class. */
        NOBODY
    }

    public boolean isStranger() {
        return how == How.STRANGER;
    }

    boolean isSaidByHand() {
        return how == How.HAND || how == How.NOBODY;
    }
}
