package org.studentled.conference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Errands;
import org.studentled.school.HouseholdId;

/** After the conference the family is asked how it was. */
@Component
class FeedbackErrand implements Errands {

    private final Conferences conferences;

    FeedbackErrand(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<Errand> of(ParticipationId participation, HouseholdId household) {
        return conferences
                .of(participation, household)
                .filter(Conference::isHeld)
                .map(conference -> new Errand("/how-it-was/" + conference.id(), "feedback"))
                .stream()
                .toList();
    }
}
