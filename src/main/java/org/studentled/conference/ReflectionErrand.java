package org.studentled.conference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Errands;
import org.studentled.school.HouseholdId;

/** Families may write to their child as soon as their conference is planned. */
@Component
class ReflectionErrand implements Errands {

    private final Conferences conferences;

    ReflectionErrand(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<Errand> of(ParticipationId participation, HouseholdId household) {
        return conferences
                .of(participation, household)
                .filter(conference -> conference.standing() != Conference.Standing.CALLED_OFF)
                .map(conference -> new Errand("/reflection/" + conference.id(), "reflection"))
                .stream()
                .toList();
    }
}
