package org.studentled.rehearsal;

import org.jspecify.annotations.Nullable;
import org.studentled.round.ParticipationId;
import org.studentled.script.Step;

/**
 * The teacher's word on a rehearsal: ready, or again.
 *
 * @param step what to practice again; nothing for all of it
 */
public record SignOff(boolean ready, String note, @Nullable Step step) {

    public static final int LONGEST_NOTE = 500;

    /** The teacher said whether the child is ready. */
    public record Given(ParticipationId participation, boolean ready) {}
}
