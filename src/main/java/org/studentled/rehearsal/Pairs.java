package org.studentled.rehearsal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;

/** Who listens to whom: everybody to the next one round the circle, so that nobody is left over. */
@Component
public class Pairs {

    private final Participations participations;

    Pairs(Participations participations) {
        this.participations = participations;
    }

    /** Whose rehearsal {@code partner} listens to; a class of one listens to itself. */
    public ParticipationId presenterFor(ParticipationId partner) {
        RoundId round = participations.get(partner).roundId();
        List<ParticipationId> circle = participations.takingPartIn(round).stream()
                .map(Participation::id)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        int place = circle.indexOf(partner);
        return place < 0 ? partner : circle.get((place + 1) % circle.size());
    }
}
