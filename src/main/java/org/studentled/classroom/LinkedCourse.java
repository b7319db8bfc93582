package org.studentled.classroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/**
 * The course in Google Classroom that is one of our classes.
 *
 * @param staff the teacher who linked it and in whose name it is read
 * @param trouble what was in the way the last time, nothing when all went well
 */
record LinkedCourse(
        ClassId classId,
        String courseId,
        String name,
        StaffId staff,
        Instant linkedAt,
        Trouble.@Nullable Kind trouble) {

    static final String SYSTEM = "google";

    /** A child may be in several classes, so Google's name for a person alone does not say which of ours it is. */
    String nameOf(String googleId) {
        return courseId + "/" + googleId;
    }
}
