package org.studentled.classroom.google;

import java.util.UUID;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** A guardian whom a teacher invited through Google Classroom. */
public record GuardianInvitation(
        UUID id, ClassId classId, StudentId student, String googleId, String email, StaffId by, State state) {

    /** An invitation that waits to be sent. */
    public record Planned(UUID id) {}

    /** How far it has come. */
    public enum State {
        PLANNED,
        SENT,
        ACCEPTED,
        /** Declined, or older than Google keeps it. */
        ENDED
    }
}
