package org.studentled.classroom.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/**
 * The course in Google Classroom that is one of our classes.
 *
 * @param staff the teacher who linked it and in whose name it is read
 * @param state Google's word for it: ACTIVE, ARCHIVED, DECLINED, …
 * @param failure what was in the way the last time, nothing when all went well
 * @param seenTo the last change of course work that was read
 * @param sweptAt when everything was last read to the end
 */
public record LinkedCourse(
        ClassId classId,
        String courseId,
        String name,
        StaffId staff,
        Instant linkedAt,
        String state,
        ClassroomException.@Nullable Kind failure,
        @Nullable Instant seenTo,
        @Nullable Instant sweptAt) {

    public static final String SYSTEM = "google";

    public static LinkedCourse wouldBe(ClassId classId, String courseId, String name, StaffId staff) {
        return new LinkedCourse(classId, courseId, name, staff, Instant.EPOCH, "ACTIVE", null, null, null);
    }

    /** @throws ClassroomException when the course is not running: what it holds is of another year, or was never accepted */
    public void mustRun() {
        ClassroomException.Kind left = notRunning(state);
        if (left != null) {
            throw new ClassroomException(left);
        }
    }

    public static ClassroomException.@Nullable Kind notRunning(String state) {
        return switch (state) {
            case "ACTIVE", "PROVISIONED" -> null;
            case "ARCHIVED" -> ClassroomException.Kind.COURSE_ARCHIVED;
            default -> ClassroomException.Kind.COURSE_DECLINED;
        };
    }

    /** A child may be in several classes, so Google's name for a person alone does not say which of ours it is. */
    public String nameOf(String googleId) {
        return courseId + "/" + googleId;
    }
}
