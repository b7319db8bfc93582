package org.studentled.portfolio;

import java.time.Instant;
import org.studentled.round.ParticipationId;

/** What the teacher says about the child's work, in the portfolio before the evening. */
public record TeacherNote(String text, Instant writtenAt) {

    public static final int LONGEST = 2000;

    /** The teacher's note is in the portfolio. */
    public record Written(ParticipationId participation) {}
}
