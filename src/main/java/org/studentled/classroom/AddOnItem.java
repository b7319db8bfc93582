package org.studentled.classroom;

import java.util.Set;

/** The assignment, material or announcement in which one of our pages stands. */
record AddOnItem(String courseId, String type, String itemId) {

    private static final Set<String> TYPES = Set.of("courseWork", "courseWorkMaterials", "announcements");

    AddOnItem {
        // It becomes part of an address at Google.
        if (!TYPES.contains(type)) {
            throw new ClassroomException(ClassroomException.Kind.ADD_ON_ENDED);
        }
    }
}
