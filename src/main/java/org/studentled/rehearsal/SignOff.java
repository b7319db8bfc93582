package org.studentled.rehearsal;

import org.studentled.round.ParticipationId;

/** The teacher's word on a rehearsal: ready, or once more. */
public record SignOff(boolean ready, String note) {

    public static final int LONGEST_NOTE = 500;

    /** The teacher said whether the child is ready. */
    public record Given(ParticipationId participation, boolean ready) {}
}
