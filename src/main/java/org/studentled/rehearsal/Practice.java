package org.studentled.rehearsal;

import org.studentled.round.ParticipationId;

/** Reading the script aloud alone, page by page. */
public final class Practice {

    private Practice() {}

    /** The child read their whole script aloud once. */
    public record Done(ParticipationId participation) {}
}
