package org.studentled.passback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.ClassId;

/**
 * What the gradebook of the LMS should say of one child in one round.
 *
 * @param revision counts every change of the mark
 * @param sent the revision the LMS knows; 0 for none
 * @param failure why it does not know the latest, while it does not
 */
public record GradebookReport(
        ParticipationId participation,
        RoundId round,
        ClassId classId,
        ReportedStage stage,
        int revision,
        int sent,
        @Nullable PassbackFailure failure,
        @Nullable Instant failingSince,
        @Nullable Instant sentAt) {

    GradebookReport failing(PassbackFailure why, @Nullable Instant since) {
        return new GradebookReport(participation, round, classId, stage, revision, sent, why, since, sentAt);
    }

    public boolean isKnown() {
        return sent == revision;
    }

    /** Why a report does not get through. */
    public enum PassbackFailure {
        SILENT(true),
        NOT_ALLOWED(false),
        /** We get no token: this tool was removed or changed there, or our keys cannot be read from there. */
        NO_ACCESS(false),
        /** The gradebook is at an address that is none of the platform's. */
        ELSEWHERE(false),
        COLUMN_GONE(false),
        NO_STUDENT(false);

        private final boolean passing;

        PassbackFailure(boolean passing) {
            this.passing = passing;
        }

        boolean isPassing() {
            return passing;
        }
    }
}
