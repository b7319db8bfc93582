package org.studentled.script;

import org.studentled.round.ParticipationId;

/** Port: what the teacher said last about a child's rehearsal. */
public interface RehearsalWord {

    Said about(ParticipationId participation);

    /** The teacher's word. */
    enum Said {
        NOTHING,
        AGAIN,
        READY
    }
}
