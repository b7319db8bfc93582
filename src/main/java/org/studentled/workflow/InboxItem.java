package org.studentled.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.school.ClassId;

/**
 * An open or finished task: the engine's task as the school sees it, in ids only.
 *
 * @param task its name in the model, as {@code fillScript}
 * @param overAt when it was done or dropped; nothing while it waits
 * @param doneBy who did it; nothing when the system did
 */
public record InboxItem(
        String taskId,
        String task,
        Audience audience,
        ClassId classId,
        UUID roundId,
        @Nullable UUID participationId,
        @Nullable UUID conferenceId,
        @Nullable UUID weekId,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable UUID claimedBy,
        @Nullable Instant overAt,
        @Nullable Outcome outcome,
        @Nullable String doneByRole,
        @Nullable UUID doneBy) {

    public boolean isOverdue(Instant now) {
        return overAt == null && dueAt != null && dueAt.isBefore(now);
    }

    /** For whom it waits. */
    public enum Audience {
        STUDENT,
        TEACHER,
        OFFICE,
        /** The class's teachers or the office, whoever is first. */
        STAFF
    }

    /** How it came to its end. */
    public enum Outcome {
        DONE,
        DROPPED
    }
}
