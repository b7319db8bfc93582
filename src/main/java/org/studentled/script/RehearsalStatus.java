package org.studentled.script;

import java.util.Collection;
import java.util.Map;
import org.studentled.round.ParticipationId;

/** Port: the teacher's latest decision on a child's rehearsal. */
public interface RehearsalStatus {

    Said about(ParticipationId participation);

    /** About many children at once; of whom nothing was said, nothing. */
    Map<ParticipationId, Said> aboutAll(Collection<ParticipationId> participations);

    /** The teacher's word. */
    enum Said {
        NOTHING,
        AGAIN,
        READY
    }
}
