package org.studentled.conference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyActions;
import org.studentled.school.HouseholdId;

/** Families may write to their child as soon as their conference is planned. */
@Component
class ReflectionFamilyAction implements FamilyActions {

    private final Conferences conferences;

    ReflectionFamilyAction(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household) {
        return conferences
                .findByParticipationAndHousehold(participation, household)
                .filter(conference -> conference.standing() != Conference.Standing.CALLED_OFF)
                .map(conference -> new FamilyAction("/reflection/" + conference.id(), "reflection"))
                .stream()
                .toList();
    }
}
