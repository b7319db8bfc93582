package org.studentled.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/**
 * One person at one screen, from the moment the tool was opened there until they leave or stop using it.
 *
 * @param classId the class it was opened from, where it was opened from a class
 * @param handedOverBy the teacher whose device this is, while a student uses it
 */
public record Session(
        Actor actor, @Nullable ClassId classId, @Nullable StaffId handedOverBy, Instant openedAt) {

    /** Whoever comes from a class is what the launch said, until they leave. */
    public boolean mayChangeRole() {
        return actor.isStaff() && classId == null && handedOverBy == null;
    }
}
