package org.studentled.classroom.google;

import java.util.Set;

/** The assignment, material or announcement in which one of our pages stands. */
public record AddOnItem(String courseId, String type, String itemId) {

    private static final Set<String> TYPES = Set.of("courseWork", "courseWorkMaterials", "announcements");

    public AddOnItem {
        // It becomes part of an address at Google.
        if (!TYPES.contains(type)) {
            throw new ClassroomException(ClassroomException.Kind.ADD_ON_ENDED);
        }
    }
}
