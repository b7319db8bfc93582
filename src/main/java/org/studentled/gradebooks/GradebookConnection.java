package org.studentled.gradebooks;

import org.jspecify.annotations.Nullable;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/**
 * The connection of a class to the course in another system that its grades are read from.
 *
 * @param courseId the course there, or nothing while it is being set up
 * @param staff the teacher who set it up
 * @param grant what the teacher was given there to read in their name, where the system works like that
 */
public record GradebookConnection(
        ClassId classId,
        RemoteSystem system,
        @Nullable String courseId,
        String courseName,
        StaffId staff,
        @Nullable String grant) {

    public ScoreSource source() {
        return system.source();
    }

    String host() {
        return String.valueOf(system.address().getHost());
    }

    public String course() {
        if (courseId == null) {
            throw new RemoteException(ConnectionError.NO_COURSE);
        }
        return courseId;
    }

    /** Keeps the grant out of every log. */
    @Override
    public String toString() {
        return "Connection[" + classId + ", " + system + ", " + courseId + "]";
    }
}
