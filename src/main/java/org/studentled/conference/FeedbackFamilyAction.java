package org.studentled.conference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyActions;
import org.studentled.school.HouseholdId;

/** After the conference the family is asked how it was. */
@Component
class FeedbackFamilyAction implements FamilyActions {

    private final Conferences conferences;

    FeedbackFamilyAction(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household) {
        return conferences
                .findByParticipationAndHousehold(participation, household)
                .filter(Conference::isHeld)
                .map(conference -> new FamilyAction("/how-it-was/" + conference.id(), "feedback"))
                .stream()
                .toList();
    }
}
