package org.studentled.gradebooks;

import org.jspecify.annotations.Nullable;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.GrantId;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/**
 * The connection of a class to the course in another system that its grades are read from.
 *
 * @param courseId the course there, or nothing while it is being set up
 * @param staff the teacher who set it up
 */
public record GradebookConnection(
        ClassId classId, RemoteSystem system, @Nullable String courseId, String courseName, StaffId staff) {

    public ScoreSource source() {
        return system.source();
    }

    /** What the teacher allowed there, where the system works like that. */
    public GrantId grantId() {
        return GradebookConnections.grantId(classId, source());
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
}
