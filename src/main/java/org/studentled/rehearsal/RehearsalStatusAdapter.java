package org.studentled.rehearsal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.script.RehearsalStatus;

/** Tells the board of the preparing week how far the rehearsals are. */
@Component
class RehearsalStatusAdapter implements RehearsalStatus {

    private final Rehearsals rehearsals;

    RehearsalStatusAdapter(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public Said about(ParticipationId participation) {
        return aboutAll(List.of(participation)).getOrDefault(participation, Said.NOTHING);
    }

    @Override
    public Map<ParticipationId, Said> aboutAll(Collection<ParticipationId> participations) {
        return rehearsals.lastSignOffs(participations).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, last -> last.getValue().ready() ? Said.READY : Said.AGAIN));
    }
}
