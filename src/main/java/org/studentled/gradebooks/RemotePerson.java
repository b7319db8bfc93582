package org.studentled.gradebooks;

import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/**
 * A child of another system's course, and who of ours it is.
 *
 * @param id its id there
 * @param student no one while we do not know, or know that it is none of this class
 */
public record RemotePerson(
        String id,
        String name,
        MatchedBy matchedBy,
        @Nullable StudentId student) {

    /** How it is known who someone is. */
    public enum MatchedBy {
        /** No one knows yet. */
        STRANGER,
        /** By a name that only one child has, there and here. */
        NAME,
        /** The child came from there in person. */
        LAUNCH,
        /** A teacher said so. */
        HAND,
        /** A teacher said that it is no child of this class. */
        NO_ONE
    }

    public boolean isStranger() {
        return matchedBy == MatchedBy.STRANGER;
    }

    boolean isSaidByHand() {
        return matchedBy == MatchedBy.HAND || matchedBy == MatchedBy.NO_ONE;
    }
}
