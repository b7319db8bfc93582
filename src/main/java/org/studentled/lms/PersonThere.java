package org.studentled.lms;

import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/**
 * A child of another system's course, and who of ours it is.
 *
 * @param id its id there
 * @param child no one while we do not know, or know that it is none of this class
 */
public record PersonThere(
        String id, String name, How how, @Nullable StudentId child) {

    /** How it is known who someone is. */
    public enum How {
        /** No one knows yet. */
        STRANGER,
        /** By a name that only one child has, there and here. */
        NAME,
        /** The child came from there in person. */
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
